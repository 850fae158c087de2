import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The site as it was built for the tests. */
export interface BuiltSite {
  readonly folder: string;
  /** The address below a host, with a slash at both ends. */
  readonly base: string;
  /** The addresses of its pages below `base`: `cnn/`. */
  readonly pages: readonly string[];
}

/** One page of each kind that there is. */
export const KINDS = [
  ...['', 'cnn/', 'what-it-learned/', 'glossary/', 'exercises/', 'lab/', 'api/', 'api/classes/DataLoader/'],
  ...['files/lessons/03-cnn.ts/', 'search/', '404.html'],
];

/** The address of the page that has a figure. */
export function pageWith(figure: string, { folder, pages }: BuiltSite): string {
  const mark = new RegExp(`data-figure="?${figure}\\b`);
  const page = pages.find((one) => mark.test(readFileSync(path.join(folder, one, 'index.html'), 'utf8')));
  if (page === undefined) throw new Error(`no page has the figure ${figure}`);
  return page;
}
