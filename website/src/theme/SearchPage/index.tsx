import { useEffect, type ReactNode } from 'react';
import SearchPage from '@theme-original/SearchPage';

/** The search's own page has no main part, which who listens to a page wants to jump to. */
export default function SearchPageWithMain(): ReactNode {
  useEffect(() => {
    const content = document.querySelector('.theme-layout-main');
    content?.setAttribute('role', 'main');
    return () => content?.removeAttribute('role');
  }, []);
  return <SearchPage />;
}
