import { useEffect, useState, type ReactNode } from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import { useAllDocsData } from '@docusaurus/plugin-content-docs/client';
import { PageMetadata } from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import { nearest } from './nearest';
import styles from './styles.module.css';

/** What a wrong address shows: pages with a similar one, the search, and the contents. */
export default function NotFoundContent(): ReactNode {
  const title = translate({ id: 'notFound.title', message: 'There is no such page' });
  return (
    <main className={styles.page}>
      <PageMetadata title={title} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <Heading as="h1">{title}</Heading>
      <Similar />
      <SearchForm />
      <Contents />
    </main>
  );
}

/** The file for what is not found is made once, for all addresses: it knows which one when it has come alive. */
function Similar(): ReactNode {
  const { pathname } = useLocation();
  const base = useBaseUrl('/');
  const data = useAllDocsData();
  const [pages, setPages] = useState<readonly string[]>([]);
  useEffect(() => {
    const all = Object.values(data).flatMap(({ versions }) => versions.flatMap(({ docs }) => docs));
    setPages(
      nearest(
        pathname,
        all.map((doc) => doc.path),
      ),
    );
  }, [pathname, data]);
  if (pages.length === 0) return null;
  return (
    <>
      <p>
        <Translate id="notFound.similar">Did you mean one of these?</Translate>
      </p>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <Link to={page}>{page.slice(base.length - 1)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function SearchForm(): ReactNode {
  return (
    <form action={useBaseUrl('/search/')} className={styles.search} role="search">
      <label htmlFor="search-for">
        <Translate id="notFound.search">Search for a word</Translate>
      </label>
      <input id="search-for" name="q" type="search" />
      <button type="submit" className="button button--primary">
        <Translate id="notFound.go">Search</Translate>
      </button>
    </form>
  );
}

function Contents(): ReactNode {
  return (
    <>
      <p>
        <Translate id="notFound.contents">Or begin from one of these:</Translate>
      </p>
      <ul>
        <li>
          <Link to="/">
            <Translate id="notFound.home">the first page</Translate>
          </Link>
        </li>
        <li>
          <Link to="/lab/">
            <Translate id="notFound.lab">the lessons, in order</Translate>
          </Link>
        </li>
        <li>
          <Link to="/beside/">
            <Translate id="notFound.beside">exercises, and pages to look things up</Translate>
          </Link>
        </li>
        <li>
          <Link to="/glossary/">
            <Translate id="notFound.glossary">the glossary</Translate>
          </Link>
        </li>
        <li>
          <Link to="/api/">
            <Translate id="notFound.api">the library’s reference</Translate>
          </Link>
        </li>
      </ul>
    </>
  );
}
