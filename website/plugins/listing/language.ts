import type { SiteStorage } from '@docusaurus/types';

/** Whose lines listings show: the reader's choice, kept in the browser under `STORAGE_KEY`. */
export const LANGUAGES = ['typescript', 'both', 'python'] as const;
export type Language = (typeof LANGUAGES)[number];
export const STORAGE_KEY = 'lab.language';

/** A script for a page's head, so that no lines change once the page is seen. The style sheet reads what it sets. */
export function restoreLanguage({ type, namespace }: SiteStorage): string {
  const key = JSON.stringify(STORAGE_KEY + namespace);
  return `try { document.documentElement.dataset.code = ${type}.getItem(${key}) ?? ''; } catch {}`;
}
