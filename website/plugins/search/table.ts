import MiniSearch, { type Options } from 'minisearch';
import type { Entry } from './entry';
import { stemOf, termsOf } from './words';

export type Stored = Pick<Entry, 'url' | 'title' | 'page' | 'text' | 'kind'>;
export type Table = MiniSearch<Entry & { readonly id: number }>;

/** What is the same where the table is made, when the site is built, and where a page reads it. */
const OPTIONS: Options<Entry & { readonly id: number }> = {
  fields: ['title', 'page', 'text', 'code'],
  storeFields: ['url', 'title', 'page', 'text', 'kind'] satisfies (keyof Stored)[],
  tokenize: termsOf,
  processTerm: (term) => [...new Set([term, stemOf(term)])],
};

export function tableOf(entries: readonly Entry[]): Table {
  const table: Table = new MiniSearch(OPTIONS);
  table.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return table;
}

export function tableFrom(json: string): Table {
  return MiniSearch.loadJSON(json, OPTIONS);
}
