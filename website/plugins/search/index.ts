import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { placesOfDocument } from './document';
import type { Entry } from './entry';
import { INDEX_FILE } from './file';
import { readPage } from './html';
import { placesOfReference } from './reference';
import { tableOf } from './table';

/** The library's reference, below the site's address. */
const REFERENCE = 'api/';

/** Makes the index that the search box looks things up in, from the pages as they were built, and the page of results. */
export default function search({ baseUrl }: LoadContext): Plugin {
  return {
    name: 'search',
    contentLoaded({ actions }) {
      actions.addRoute({
        path: `${baseUrl}search/`,
        component: '@site/src/components/Search/SearchPage',
        exact: true,
      });
    },
    async postBuild({ outDir, routesPaths }) {
      const entries: Entry[] = [];
      for (const route of [...routesPaths].sort()) {
        const address = route.slice(baseUrl.length);
        const file = path.join(outDir, decodeURI(address), 'index.html');
        const html = await readFile(file, 'utf8').catch(() => undefined);
        if (html !== undefined) entries.push(...placesOf(html, address));
      }
      await writeFile(path.join(outDir, INDEX_FILE), JSON.stringify(tableOf(entries)));
    },
  };
}

/** What can be found on a page, given as its HTML. */
export function placesOf(html: string, address: string): Entry[] {
  const { document, about } = readPage(html);
  if (!document) return [];
  return address.startsWith(REFERENCE)
    ? placesOfReference(document, address)
    : placesOfDocument(document, address, about);
}
