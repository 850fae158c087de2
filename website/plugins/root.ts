import path from 'node:path';
import type { LoadContext } from '@docusaurus/types';

/** The folder of the whole project, in which the site is one. */
export function rootOf({ siteDir }: LoadContext): string {
  return path.resolve(siteDir, '..');
}
