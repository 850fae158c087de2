import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ProgressFile } from '../../learn/progress';
import { UsageError } from '../../src/errors';
import { decodePicture } from '../../src/node/pictures/decode';
import { Generator } from '../../src/random';
import { root } from '../../tools/root';
import { mutate } from './mutate';
import { throwProblems, type TortureOptions } from './options';

const MOST_MS = 1000;
const MOST_BYTES = 300e6;
const IMAGES = path.join(root, 'test/fixtures/images');

/** A kind of file, examples of it, and what reads it: what it gives is of no interest. */
interface Format {
  readonly name: string;
  readonly originals: () => Uint8Array[];
  readonly read: (bytes: Uint8Array) => void;
}

const pictures = (name: string, end: RegExp): Format => ({
  name,
  originals: () => {
    const names = readdirSync(IMAGES).filter((image) => end.test(image));
    return names.map((image) => readFileSync(path.join(IMAGES, image)));
  },
  read: (bytes) => void decodePicture(bytes, 'the picture'),
});

/** What a program makes of a file of progress: it goes on, whatever that holds. */
function progress(folder: string): Format {
  const course = { root: folder, folder, exercises: [] };
  const file = path.join(folder, '.learn/progress.json');
  return {
    name: 'progress',
    originals: () => [
      Buffer.from('{\n  "at": "02-b",\n  "passed": { "01-a": "12ab" },\n  "hints": { "02-b": 2 }\n}\n'),
    ],
    read: (bytes) => {
      rmSync(path.dirname(file), { recursive: true, force: true });
      mkdirSync(path.dirname(file));
      writeFileSync(file, bytes);
      new ProgressFile(course).update((before) => before);
      new ProgressFile(course).read();
      // Nothing is lost: it is good, or put aside as it was.
      const kept = readdirSync(path.dirname(file)).map((name) => readFileSync(path.join(file, '..', name)));
      JSON.parse(readFileSync(file, 'utf8'));
      if (kept.length > 1 && !kept.some((one) => one.equals(bytes))) throw new Error('it was not put aside');
    },
  };
}

/** Changed files of each kind: each is read, or refused in a sentence, in a second at most and with 300 MB at most. */
export function run({ seed, count, say }: TortureOptions): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'torture-'));
  try {
    const formats = [
      pictures('PNG', /\.png$/),
      pictures('JPEG', /\.jpe?g$/i),
      pictures('WebP', /\.webp$/),
      progress(folder),
    ];
    for (const format of formats) say(`${count} mutants of ${format.name}: ${tried(format, seed, count)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tried({ name, originals, read }: Format, seed: number, count: number): string {
  const random = new Generator(seed);
  const files = originals();
  const before = process.memoryUsage.rss();
  const problems: string[] = [];
  let [refused, longest, most] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const mutant = mutate(files[i % files.length]!, random);
    const start = process.cpuUsage();
    try {
      read(mutant);
    } catch (error) {
      refused++;
      if (!(error instanceof UsageError)) problems.push(`${name}, mutant ${i}: ${String(error)}`);
    }
    // The processor's time: a busy machine, or a slow disk, does not change it.
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    longest = Math.max(longest, ms);
    most = Math.max(most, process.memoryUsage.rss() - before);
    if (ms > MOST_MS) problems.push(`${name}, mutant ${i}: it took ${Math.round(ms)} ms`);
  }
  if (most > MOST_BYTES) problems.push(`${name}: ${Math.round(most / 1e6)} MB more`);
  throwProblems(problems);
  return `${count - refused} read, ${refused} refused, ${Math.ceil(longest)} ms and ${Math.round(most / 1e6)} MB at most`;
}
