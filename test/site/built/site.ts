import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '../../../tools/root';

const run = promisify(execFile);

/** The site as it was built for the tests. */
export interface BuiltSite {
  readonly folder: string;
  /** The address below a host, with a slash at both ends. */
  readonly base: string;
  /** The addresses of its pages below `base`: `cnn/`. */
  readonly pages: readonly string[];
}

/** The site is built as for a host that serves it from a folder: what works there works at the top, too. */
export const BASE = '/some/lab/';

export const LESSONS = [
  ...['environment', 'data', 'cnn', 'loss-and-optimizer', 'backward', 'training', 'testing'],
  'full-example',
];

/** One page of each kind that there is. */
export const KINDS = [
  ...['', 'cnn/', 'what-it-learned/', 'glossary/', 'exercises/', 'lab/', 'api/', 'api/classes/DataLoader/'],
  ...['files/lessons/03-cnn.ts/', 'search/', '404.html'],
];

/**
 * The site, built once for all files of tests that ask for it: the first one builds, and others wait for it. Before the
 * tests of a file have begun there is nothing of it.
 */
export function builtSite(): () => BuiltSite {
  let site: BuiltSite | undefined;
  beforeAll(async () => {
    const shared = process.env.BUILT_SITE;
    if (shared === undefined) throw new Error('expected BUILT_SITE, which test/support/siteFolder.ts sets');
    const folder = path.join(shared, 'site');
    await once(shared, () => build(folder));
    site = { folder, base: BASE, pages: pagesIn(folder) };
  }, 600_000);
  return () => site!;
}

/** Does something once, whichever process comes first; resolves in all of them when it is done. */
async function once(folder: string, act: () => Promise<void>): Promise<void> {
  const [done, failed] = [path.join(folder, 'done'), path.join(folder, 'failed')];
  if (mkdirSync(path.join(folder, 'begun'), { recursive: true }) !== undefined) {
    try {
      await act();
      writeFileSync(done, '');
    } catch (error) {
      writeFileSync(failed, String(error));
      throw error;
    }
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    await wait(100);
  }
}

async function build(folder: string): Promise<void> {
  await run(process.execPath, [path.join(root, 'website/reference.mjs')], { cwd: root });
  await docusaurus(['build', '--out-dir', folder]);
}

/** Starts Docusaurus as `npm run site:build` does, but from nothing, as on a new machine: no cache of an earlier build. */
export async function docusaurus(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const env = {
    ...process.env,
    ...environment,
    SITE_BASE_URL: BASE,
    NODE_ENV: 'production',
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
  };
  const website = path.join(root, 'website');
  await run(process.execPath, [path.join(website, 'docusaurus.mjs'), ...args], { cwd: website, env });
}

/** The addresses of the pages in a folder: `cnn/`. */
export function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'index.html')
    .map((name) => path.dirname(name).split(path.sep).join('/'))
    .map((name) => (name === '.' ? '' : `${name}/`))
    .sort();
}

/** The address of the page that has a figure. */
export function pageWith(figure: string, { folder, pages }: BuiltSite): string {
  const mark = new RegExp(`data-figure="?${figure}\\b`);
  const page = pages.find((one) => mark.test(readFileSync(path.join(folder, one, 'index.html'), 'utf8')));
  if (page === undefined) throw new Error(`no page has the figure ${figure}`);
  return page;
}
