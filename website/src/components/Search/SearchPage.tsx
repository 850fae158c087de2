import { useDeferredValue, useEffect, useMemo, type ReactNode } from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import { HitText } from './HitText';
import styles from './styles.module.css';
import { searchText, stateText } from './texts';
import { useSearch } from './useSearch';

/** More than anybody reads. */
const MOST = 50;

/** All that is found for what the address asks for. */
export default function SearchPage(): ReactNode {
  const base = useBaseUrl('/');
  const history = useHistory();
  const { pathname, search: asks } = useLocation();
  // The page as it was built knows no question.
  const isBrowser = useIsBrowser();
  const query = (isBrowser ? new URLSearchParams(asks).get('q') : null) ?? '';
  const { search, state, wake } = useSearch();
  useEffect(wake, [wake]);
  const asked = useDeferredValue(query.trim());
  const hits = useMemo(() => search(asked), [search, asked]);
  return (
    <Layout title={searchText()}>
      <Head>
        <meta name="robots" content="noindex, follow" />
      </Head>
      <main className="container margin-vert--lg">
        <h1>{searchText()}</h1>
        <form role="search" aria-label={searchText()} onSubmit={(event) => event.preventDefault()}>
          <input
            type="search"
            name="q"
            aria-label={searchText()}
            autoComplete="off"
            className={styles.large}
            value={query}
            onChange={({ target }) =>
              history.replace(
                target.value === '' ? pathname : `${pathname}?q=${encodeURIComponent(target.value)}`,
              )
            }
          />
        </form>
        <p role="status">{asked !== '' && stateText(state, hits.length)}</p>
        <ol className={styles.hits}>
          {hits.slice(0, MOST).map((hit) => (
            <li key={hit.url}>
              <Link to={base + hit.url} className={styles.result}>
                <HitText hit={hit} />
              </Link>
            </li>
          ))}
        </ol>
      </main>
    </Layout>
  );
}
