import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import styles from './styles.module.css';

/** On a page of another language's site that is still in English: `reference` for the library's, which is made of its code. */
export function useOriginal(): 'page' | 'reference' | undefined {
  const { currentLocale, defaultLocale } = useDocusaurusContext().i18n;
  const { source } = useDoc().metadata;
  if (currentLocale === defaultLocale) return undefined;
  if (source.startsWith('@site/api/')) return 'reference';
  return source.startsWith('@site/../docs/') ? 'page' : undefined;
}

/** Says of such a page why it is in English. */
export function NotTranslated({ original }: { readonly original: 'page' | 'reference' }): ReactNode {
  return (
    <p className={styles.note} data-original={original}>
      {original === 'page' ? (
        <Translate id="notTranslated.page">This page is not translated yet. Here it is in English.</Translate>
      ) : (
        <Translate id="notTranslated.reference">The library’s reference is in English.</Translate>
      )}
    </p>
  );
}
