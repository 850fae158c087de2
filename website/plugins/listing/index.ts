import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { listingsOf, problemsOf, type ListingTag } from './coverage';
import { dataName } from './dataName';
import { highlight } from './highlight';
import { restoreLanguage } from './language';
import { lessonsOf, outputFileOf, pythonFileOf, pythonOnlyOf } from './lessons';
import type { OutputLine, Source, SourceFile } from './source';
import { compilerOf } from './types';
import { rootOf } from '../root';
import { linesOf, linesOutside, regionsOf } from '../../../tools/regions';
import { readText } from '../../../tools/text';

const read = (root: string, file: string): string => readText(path.join(root, file));

/** All listings of a folder of pages. */
export function listingsIn(folder: string, root: string): ListingTag[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .flatMap((name) => {
      const page = path.join(folder, name);
      return listingsOf(readText(page), path.relative(root, page).split(path.sep).join('/'));
    });
}

/**
 * What keeps the pages from explaining every line of a lesson: notes that do not fit their regions, regions that no page
 * shows, lines outside of all regions. Empty where all is well.
 */
export function problemsWith(file: string, listings: readonly ListingTag[], root: string): string[] {
  const text = read(root, file);
  const regions = regionsOf(text, file);
  const pythonFile = pythonFileOf(file);
  const python = regionsOf(read(root, pythonFile), pythonFile);
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

interface Lesson {
  readonly regions: readonly Source[];
  readonly files: readonly SourceFile[];
}

async function lessonOf(file: string, root: string): Promise<Lesson> {
  const text = read(root, file);
  const absolute = path.join(root, file).split(path.sep).join('/');
  const cut = await highlight(text, 'typescript', compilerOf(root).typesOf(absolute));
  const pythonFile = pythonFileOf(file);
  const pythonText = read(root, pythonFile);
  const cutPython = await highlight(pythonText, 'python');
  const python = regionsOf(pythonText, pythonFile);
  // The record is read as `npm run record` wrote it.
  const output = JSON.parse(read(root, outputFileOf(file))) as OutputLine[];

  const regions = regionsOf(text, file).map(({ name, lines }): Source => {
    const same = python.find((region) => region.name === name);
    const numbers = new Set(lines.map(({ number }) => number));
    return {
      file,
      region: name,
      ...cut(lines),
      python: same ? { file: pythonFile, lines: cutPython(same.lines).lines } : null,
      output: output.filter(({ line }) => numbers.has(line)),
    };
  });
  const page = pageOf(file);
  return {
    regions,
    files: [
      { file, page, ...cut(linesOf(text)) },
      { file: pythonFile, page, ...cutPython(linesOf(pythonText)) },
    ],
  };
}

async function pythonOnly(file: string, root: string, page: string): Promise<Lesson> {
  const text = read(root, file);
  const cut = await highlight(text, 'python');
  return {
    regions: regionsOf(text, file).map(({ name, lines }) => {
      return { file, region: name, ...cut(lines), python: null, output: [] };
    }),
    files: [{ file, page, ...cut(linesOf(text)) }],
  };
}

/** It has several programs, among them all that there are in Python alone. */
const LESSON_8 = '/beyond-this-machine/';

function pageOf(file: string): string {
  const name = path.posix.basename(file, '.ts');
  return name.startsWith('08-') ? LESSON_8 : `/${name.replace(/^\d+[a-z]?-/, '')}/`;
}

/**
 * Makes the data of every region, which pages import as `@generated/listing/default/<lesson>.<region>.json`, and a page
 * for every whole file, `/files/lessons/02-data.ts/`.
 */
export default function listing(context: LoadContext): Plugin<Lesson[]> {
  const root = rootOf(context);
  return {
    name: 'listing',
    injectHtmlTags: () => ({
      headTags: [{ tagName: 'script', innerHTML: restoreLanguage(context.siteStorage) }],
    }),
    getPathsToWatch: () => [path.join(root, 'lessons/**/*')],
    async loadContent() {
      const pages =
        context.i18n.currentLocale === context.i18n.defaultLocale
          ? path.join(root, 'docs')
          : path.join(context.localizationDir, 'docusaurus-plugin-content-docs', 'current');
      const listings = listingsIn(pages, root);
      const problems = [
        ...lessonsOf(root).flatMap((file) => problemsWith(file, listings, root)),
        ...pythonOnlyOf(root).flatMap((file) => problemsWithPython(file, listings, root)),
      ];
      if (problems.length > 0)
        throw new Error(`The pages do not explain every line:\n${problems.join('\n')}`);
      return await Promise.all([
        ...lessonsOf(root).map((file) => lessonOf(file, root)),
        ...pythonOnlyOf(root).map((file) => pythonOnly(file, root, LESSON_8)),
      ]);
    },
    async contentLoaded({ content, actions }) {
      for (const region of content.flatMap(({ regions }) => regions))
        await actions.createData(`${dataName(region.file, region.region)}.json`, JSON.stringify(region));
      for (const file of content.flatMap(({ files }) => files)) {
        const data = await actions.createData(`${file.file.replaceAll('/', '.')}.json`, JSON.stringify(file));
        actions.addRoute({
          path: `${context.baseUrl}files/${file.file}/`,
          component: '@site/src/components/SourceFile',
          modules: { source: data },
          exact: true,
        });
      }
    },
  };
}
