import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImages } from '../../src/node/cifar10';
import { prepare } from '../../src/node/cifar10/prepare';
import { UsageError } from '../../src/errors';
import { archiveOf, batchFile, entriesOf, md5, smallSource } from '../datasets/support';
import { Draws } from './draws';
import { mutantOf } from './mutants';
import type { TortureOptions } from './options';

const SOURCE = smallSource(archiveOf(entriesOf()), []);
/** For one mutant. Time is the processor's, which a busy machine does not change. */
const MOST_SECONDS = 1;
/** Beside what the program has already, which may be much where it runs other tests. */
const MOST_BYTES = 200e6;

/** Unpacks `count` damaged and malicious archives. Each is taken as a whole or refused in a sentence. Throws at the first other. */
export async function run({ seed, count, say }: TortureOptions): Promise<void> {
  const box = mkdtempSync(join(tmpdir(), 'torture-archives-'));
  try {
    const kinds = new Map<string, number>();
    for (let number = 0; number < count; number++) {
      const verdict = await tryOne(box, new Draws(seed * 1_000_003 + number)).catch((error: unknown) => {
        throw new Error(`mutant ${number} of seed ${seed}: ${String(error)}`, { cause: error });
      });
      kinds.set(verdict, (kinds.get(verdict) ?? 0) + 1);
      if ((number + 1) % 1000 === 0) say(`${number + 1} archives`);
    }
    for (const [verdict, times] of [...kinds].toSorted()) say(`${verdict}: ${times}`);
  } finally {
    rmSync(box, { recursive: true, force: true });
  }
}

/** The folder has a data set in it, which has to stay unless a whole one comes. */
async function tryOne(box: string, draws: Draws): Promise<string> {
  const root = join(box, 'in', 'data');
  mkdirSync(root, { recursive: true });
  const good = join(box, 'good.tar.gz');
  if (!existsSync(good)) writeFileSync(good, archiveOf(entriesOf((file) => batchFile(file + 5))));
  await prepare({ root, archive: good }, SOURCE);
  const escapes = ['escaped', '../escaped', '../../escaped', join(box, 'escaped'), '../../good.tar.gz'];
  const { kind, bytes } = mutantOf(draws, [...escapes, 'cifar-10-batches-bin', '/', '..', 'a/../../escaped']);
  const archive = join(box, 'mutant.tar.gz');
  writeFileSync(archive, bytes);
  const before = contents(box);

  const start = process.cpuUsage();
  const { rss } = process.memoryUsage();
  const error: unknown = await prepare({ root, archive }, SOURCE).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { user, system } = process.cpuUsage(start);

  const after = contents(box);
  if ((user + system) / 1e6 > MOST_SECONDS) throw new Error(`${kind} took ${(user + system) / 1e6} s`);
  const grown = process.memoryUsage().rss - rss;
  if (grown > MOST_BYTES) throw new Error(`${kind} took ${grown} bytes`);
  if (error === undefined) {
    await loadImages({ root, train: true }, SOURCE);
    await loadImages({ root, train: false }, SOURCE);
  } else if (!(error instanceof UsageError) || error.message.includes('\n')) {
    throw new Error(`${kind} gave no sentence`, { cause: error });
  }
  const outside = (files: Map<string, string>): string =>
    [...files].filter(([path]) => error !== undefined || !path.startsWith(root)).join('\n');
  if (outside(after) !== outside(before)) throw new Error(`${kind} left ${outside(after)}`);
  return `${kind}, ${error === undefined ? 'taken' : 'refused'}`;
}

/** All that is there, with checksums. */
function contents(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => [join(entry.parentPath, entry.name), entry.isFile()] as const);
  return new Map(
    paths
      .map(([path, isFile]) => [path, isFile ? md5(readFileSync(path)) : ''] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
