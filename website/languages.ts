import { existsSync, readdirSync } from 'node:fs';

/** The language in which the pages are written. */
export const ORIGINAL = 'en';

/** The site's languages: English, and each that has a folder, which `npm run translations -- --locale ja` makes. */
export function languagesIn(folder: string): string[] {
  const translated = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== ORIGINAL)
        .map(({ name }) => name)
        .sort()
    : [];
  return [ORIGINAL, ...translated];
}
