import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ProgressFile } from '../../learn/progress';
import { openCourse } from '../../learn/exercises';
import {
  checkWritable,
  CIFAR10,
  ImageFolder,
  load,
  readImage,
  safeOpen,
  save,
  UsageError,
  writePng,
} from '../../src';
import { Generator } from '../../src/random';
import { runTypeScript } from '../../tools/program';
import { NAMELESS, nameless, oddPaths } from './oddPaths';
import { draw, inPairs, throwProblems, type TortureOptions } from './options';

const state = new Map([['weight', { shape: [2], data: Float32Array.of(1, 2) }]]);
const picture = { shape: [1, 1, 3], data: Uint8Array.of(1, 2, 3) } as const;

/** All that takes a path in the library, and in `learn`. */
const CALLS: Readonly<Record<string, (odd: string) => unknown>> = {
  save: (odd) => save(state, odd),
  checkWritable: (odd) => checkWritable(odd, 10),
  load,
  safeOpen,
  readImage,
  writePng: (odd) => writePng(odd, picture),
  ImageFolder: (odd) => new ImageFolder(odd),
  'CIFAR10.isPresent': (odd) => CIFAR10.isPresent(odd),
  'root of CIFAR10': (odd) => CIFAR10.open({ train: true, root: odd }),
  'root of CIFAR10, with a download': (odd) =>
    CIFAR10.open({ train: true, root: odd, download: true, mirrors: ['http://127.0.0.1:1/x'], retries: 0 }),
  'archive of CIFAR10': (odd) =>
    CIFAR10.open({ train: true, root: path.join(tmpdir(), 'no data'), archive: odd }),
  openCourse,
  ProgressFile: (odd) => {
    const file = new ProgressFile({ root: odd, folder: odd, exercises: [] });
    file.update((before) => before);
    return file.read();
  },
};

/** All options of commands that take a path, each with what the command needs besides. */
const OPTIONS: readonly (readonly [file: string, args: readonly string[], option: string])[] = [
  ['lab/main.ts', ['--data', 'shapes', '--train-size', '4', '--test-size', '4', '--epochs', '1'], '--save'],
  ['lab/main.ts', ['--data', 'cifar10', '--mirror', 'http://127.0.0.1:1/x'], '--root'],
  ['lab/main.ts', ['--data', 'cifar10', '--root', 'data'], '--archive'],
  ['predict/main.ts', ['photo.png'], '--network'],
  ['learn/main.ts', ['list'], '--folder'],
  ['learn/author/main.ts', ['check', '1'], '--folder'],
  ['native/main.ts', [], '--wheel'],
  ['bench/main.ts', [], '--from'],
];

/** Every call that takes a path with every odd path; then `count` of the commands' options with one each. */
export async function run({ seed, count, say }: TortureOptions): Promise<void> {
  const names = await inFolder((folder) => Object.keys(oddPaths(folder)));
  const problems: string[] = [];
  let tried = 0;
  for (const [call, work] of Object.entries(CALLS)) {
    for (const name of [...names, ...Object.keys(NAMELESS)]) {
      await inFolder(async (folder) => {
        const odd = { ...oddPaths(folder), ...nameless(folder) }[name]!;
        tried++;
        const problem = await problemOf(() => work(odd));
        if (problem !== undefined) problems.push(`${call}, ${name}: ${problem}`);
      });
    }
  }
  const random = new Generator(seed);
  const table = OPTIONS.flatMap((option) => names.map((name) => ({ option, name })));
  const drawn = draw(table, count, () => random.uniform(0, 1));
  await inPairs(drawn, async ({ option: [file, args, option], name }) => {
    const problem = await inFolder(async (folder) => {
      const odd = oddPaths(folder)[name]!;
      const end = await runTypeScript(file, [...args, option, odd], { cwd: folder, timeout: 120_000 });
      if (/\n\s+at /.test(end.stderr)) return `a raw error: ${end.stderr}`;
      if (end.status === null) return 'it does not end';
      return end.status !== 0 && end.stderr.trim() === '' ? 'it fails without a word' : undefined;
    });
    if (problem !== undefined) problems.push(`${file} ${option}, ${name}: ${problem}`);
  });
  throwProblems(problems);
  say(`${tried} odd paths in ${Object.keys(CALLS).length} calls, ${drawn.length} in options of commands`);
}

async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'torture-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function problemOf(work: () => unknown): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error instanceof UsageError ? undefined : `a raw error: ${String(error)}`;
  }
}
