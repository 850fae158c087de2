import { SearchBox } from '@site/src/components/Search/SearchBox';

export default SearchBox;
