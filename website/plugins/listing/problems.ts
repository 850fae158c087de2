import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { linesOutside, regionsOf } from '../../../tools/regions';
import { readText } from '../../../tools/text';
import { listingsOf, problemsOf, type ListingTag } from './coverage';
import { pythonFileOf } from './lessons';
import { originals, type FileOf } from '../translations';

const read = (root: string, file: string): string => readText(path.join(root, file));

/** All listings of the pages, in English or as they are translated. */
export function listingsIn(root: string, fileOf: FileOf = originals(root)): ListingTag[] {
  return readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .flatMap((name) => {
      const page = fileOf(`docs/${name.split(path.sep).join('/')}`);
      return listingsOf(readText(page), path.relative(root, page).split(path.sep).join('/'));
    });
}

/**
 * What keeps the pages from explaining every line of a program: notes that do not fit their regions, regions that no page
 * shows, lines outside of all regions. Empty where all is well.
 */
export function problemsWith(file: string, listings: readonly ListingTag[], root: string): string[] {
  const text = read(root, file);
  const regions = regionsOf(text, file);
  const pythonFile = pythonFileOf(file);
  const python = existsSync(path.join(root, pythonFile)) ? regionsOf(read(root, pythonFile), pythonFile) : [];
  const of = listings.filter((listing) => listing.file === file);
  return [
    ...of.flatMap((listing) =>
      problemsOf(
        listing,
        regions,
        python.find(({ name }) => name === listing.region),
      ),
    ),
    ...regions
      .filter(({ name }) => !of.some(({ region }) => region === name))
      .map(({ name }) => `${file}: no page shows region ${name}`),
    ...python
      .filter(({ name }) => !regions.some((region) => region.name === name))
      .map(({ name }) => `${pythonFile}: ${file} has no region ${name}`),
    ...linesOutside(text, file).map(({ number }) => `${file}:${number}: this line is in no region`),
  ];
}

/** The same for a program in Python alone: what a page shows of it has to be there, and each line of that explained. */
export function problemsWithPython(file: string, listings: readonly ListingTag[], root: string): string[] {
  const regions = regionsOf(read(root, file), file);
  return listings
    .filter((listing) => listing.file === file)
    .flatMap((listing) => problemsOf(listing, regions, undefined));
}
