export { FilterPicture } from './FilterPicture';
export { LayerMaps } from './LayerMaps';
export { SureMistakes } from './SureMistakes';
