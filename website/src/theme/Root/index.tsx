import type { ReactNode } from 'react';
import Head from '@docusaurus/Head';
import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { ANNOUNCER } from '@site/src/components/announce';
import { Misplaced } from '@site/src/components/Misplaced';
import { NewVersion } from '@site/src/components/NewVersion';
import { rootOf } from './rootOf';

/** Around every page, with the one place in which it tells what it has done. `data-root` is the way from the page to the top of the site, for what runs before its program. */
export default function Root({ children }: { readonly children: ReactNode }): ReactNode {
  const { baseUrl } = useDocusaurusContext().siteConfig;
  const { pathname } = useLocation();
  return (
    <>
      <Head>
        <html data-root={rootOf(pathname, baseUrl)} />
      </Head>
      <Misplaced />
      {children}
      <NewVersion />
      <div id={ANNOUNCER} role="status" className="lab-heard" />
    </>
  );
}
