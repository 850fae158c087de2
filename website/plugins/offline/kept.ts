import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A file that a browser keeps: its address, and what changes with the file where its name does not. */
interface Kept {
  readonly url: string;
  readonly revision: string | null;
}

interface KeptVersion {
  /** Changes with any file of the pages' program. */
  readonly version: string;
  readonly kept: readonly Kept[];
}

/** What a plugin is told of the built site. */
interface Site {
  readonly outDir: string;
  readonly generatedFilesDir: string;
  readonly baseUrl: string;
  readonly routesPaths: readonly string[];
}

/** What Docusaurus writes down: the parts that a page's program has, and the files that the parts are in. */
type Parts = string | { readonly [name: string]: Parts };
interface Manifest {
  readonly origins: Readonly<Record<string, readonly (string | number)[]>>;
  readonly assets: Readonly<Record<string, { readonly js?: readonly { readonly file: string }[] }>>;
}

/** The library's reference and whole files are many, and few are read: a browser keeps those that it has shown. */
const isKept = (page: string): boolean => !/^(api|files)\/./.test(page) && page !== '404.html';

/** What a browser keeps of a built site, and the name of this version of it. */
export function keptOf({ outDir, generatedFilesDir, baseUrl, routesPaths }: Site): KeptVersion {
  const { wanted, others } = programs(generatedFilesDir, baseUrl);
  const assets = readdirSync(path.join(outDir, 'assets'), { recursive: true, encoding: 'utf8' })
    .map((name) => `assets/${name.split(path.sep).join('/')}`)
    .filter((file) => /\.\w+$/.test(file) && !/\.(map|txt)$/.test(file))
    .filter((file) => wanted.has(file) || !others.has(file))
    .sort();
  const version = assets.find((file) => file.includes('/runtime~'));
  if (version === undefined) throw new Error('the program of the pages was expected to begin with a runtime');
  const pages = routesPaths.map((page) => page.slice(baseUrl.length)).filter(isKept);
  return {
    version,
    kept: [
      ...pages.map((url) => ({ url: url || './', revision: hashOf(path.join(outDir, url, 'index.html')) })),
      ...assets.map((url) => ({ url, revision: null })),
    ],
  };
}

/** The files of the program that pages ask for: those of pages that are kept, and of the others. */
function programs(folder: string, baseUrl: string): Readonly<Record<'wanted' | 'others', Set<string>>> {
  // The casts: Docusaurus wrote both.
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const { origins, assets } = read('client-manifest.json') as Manifest;
  const pages = Object.entries(read('routesChunkNames.json') as Record<string, Parts>);
  const filesOf = (kept: boolean): Set<string> =>
    new Set(
      pages
        .filter(([page]) => isKept(page.slice(baseUrl.length)) === kept)
        .flatMap(([, parts]) => namesIn(parts))
        .flatMap((name) => origins[name] ?? [])
        .flatMap((chunk) => assets[chunk]?.js ?? [])
        .map(({ file }) => file),
    );
  return { wanted: filesOf(true), others: filesOf(false) };
}

const namesIn = (parts: Parts): string[] =>
  typeof parts === 'string' ? [parts] : Object.values(parts).flatMap(namesIn);

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
