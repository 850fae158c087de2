import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext } from '@docusaurus/types';

/** Where a text of the project is read, by its name from the top: `docs/02-data.mdx`, `exercises/07-shuffle/README.md`. */
export type FileOf = (name: string) => string;

/** As it was written, in English. */
export const originals =
  (root: string): FileOf =>
  (name) =>
    path.join(root, name);

/** In the language that is built. What nobody has translated yet is read in English, file by file. */
export function translationsOf({ siteDir, localizationDir }: LoadContext): FileOf {
  const original = originals(path.dirname(siteDir));
  return (name) => {
    // Docusaurus looks for its pages there.
    const place = name.replace(/^docs\//, 'docusaurus-plugin-content-docs/current/');
    const translated = path.join(localizationDir, place);
    return existsSync(translated) ? translated : original(name);
  };
}
