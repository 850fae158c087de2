import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeSafetensors, Generator, type nn } from '../../src';
import { ended, startTypeScript, type Ended } from '../../tools/program';
import { main, type Settings } from '../programs/goOn';

export interface TortureOptions {
  readonly seed: number;
  /** How many runs are broken off. */
  readonly count: number;
  readonly say: (line: string) => void;
}

/** One run in so many is the lab's, in programs of its own, which takes longer. */
const LAB_EVERY = 5;

/**
 * Runs that are broken off at random moments, some more than once, and go on: each ends with the very network of a run
 * that was not. Most are of a program with augmentation, batch norm, dropout and a schedule, with SGD and Adam, without workers
 * and with two; some are the lab itself, ended by signals, or killed.
 * @throws Error that says which run ended with another one
 */
export async function run({ seed, count, say }: TortureOptions): Promise<void> {
  const random = new Generator(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'resume-'));
  try {
    const labs = Math.floor(count / LAB_EVERY);
    await breakPrograms(folder, random, count - labs);
    const stops = labs > 0 ? await breakLabs(folder, random, labs) : 0;
    say(
      `${count} of ${count} broken runs end as whole ones do, ${labs} of them labs, which were ended ${stops} times`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Result {
  readonly losses: readonly number[];
  readonly net: nn.Module;
}

async function breakPrograms(folder: string, random: Generator, count: number): Promise<void> {
  const file = path.join(folder, 'run.safetensors');
  const wholes = new Map<string, Result>();
  for (let i = 0; i < count; i++) {
    const kind = i % 2 === 0 ? 'SGD' : 'Adam';
    const whole = wholes.get(kind) ?? (await main({ file, kind }));
    wholes.set(kind, whole);
    const stops = Array.from({ length: 1 + random.randint(3) }, () => 1 + random.randint(9));
    const numWorkers = i % 4 < 2 ? 0 : 2;
    const broken = await inParts({ file, kind, numWorkers }, stops);
    if (isSame(broken, whole)) continue;
    throw new Error(
      `${kind} with ${numWorkers} workers, stopped after ${stops.join(', ')} steps, ends otherwise`,
    );
  }
}

async function inParts(settings: Settings, stops: readonly number[]): Promise<Result> {
  const losses: number[] = [];
  for (const [i, stopAfter] of stops.entries())
    losses.push(...(await main({ ...settings, resume: i > 0, stopAfter })).losses);
  const last = await main({ ...settings, resume: true });
  return { losses: [...losses, ...last.losses], net: last.net };
}

function isSame(a: Result, b: Result): boolean {
  const [one, other] = [a, b].map(({ net }) => encodeSafetensors(net.stateDict()));
  return String(a.losses) === String(b.losses) && String(one) === String(other);
}

const LAB = [
  ...['--data', 'shapes', '--train-size', '600', '--test-size', '100', '--epochs', '3', '--validate', '0.1'],
  ...['--patience', '2', '--checkpoint-every', '20'],
];
const SIGNALS = ['SIGKILL', 'SIGKILL', 'SIGINT', 'SIGTERM'] as const;

/** Gives how often labs were ended. */
async function breakLabs(folder: string, random: Generator, count: number): Promise<number> {
  const at = (name: string): string => path.join(folder, name);
  const network = at('cifar_net.safetensors');
  const [checkpoint, before] = [
    at('cifar_net.checkpoint.safetensors'),
    at('cifar_net.checkpoint.before.safetensors'),
  ];
  const hash = (): string => createHash('sha256').update(readFileSync(network)).digest('hex');
  const whole = await lab(folder, LAB);
  const expected = hash();
  let stops = 0;
  for (let i = 0; i < count; i++) {
    for (const file of [network, checkpoint, before]) rmSync(file, { force: true });
    const story: string[] = [];
    for (let left = 1 + random.randint(3); ; left--) {
      const isBegun = existsSync(checkpoint);
      if (isBegun && existsSync(before) && random.randint(3) === 0) {
        const length = random.randint(statSync(checkpoint).size);
        truncateSync(checkpoint, length);
        story.push(`checkpoint cut to ${length} bytes`);
      }
      const workers = ['--workers', String(2 * random.randint(2))];
      const args = [...(isBegun ? ['--resume'] : LAB), ...workers];
      const kill =
        left > 0
          ? { signal: SIGNALS[random.randint(4)] ?? 'SIGKILL', after: random.uniform(0, whole.took) }
          : undefined;
      const { status, stdout, stderr } = await lab(folder, args, kill);
      story.push(`${args.join(' ')}, ${kill?.signal}: ${status}, ${stderr.trim()}`);
      if (kill !== undefined && status !== 0) stops++;
      else if (status !== 0 || !whole.stdout.endsWith(stdout)) throw new Error(story.join('\n'));
      if (left <= 0) break;
    }
    if (hash() !== expected) throw new Error(`another network:\n${story.join('\n')}`);
  }
  return stops;
}

interface Kill {
  readonly signal: NodeJS.Signals;
  /** So many milliseconds after it said which images it has. */
  readonly after: number;
}

/** How long it took after it said which images it has. */
type Timed = Ended & { readonly took: number };

/** Runs the lab, perhaps not to its end: it comes right whenever the signal comes. */
async function lab(folder: string, args: readonly string[], kill?: Kill): Promise<Timed> {
  const child = startTypeScript('lab/main.ts', args, { cwd: folder });
  const end = ended(child);
  if (child.stderr !== null) await Promise.race([once(child.stderr, 'data'), end]);
  const start = performance.now();
  const timer = kill && setTimeout(() => child.kill(kill.signal), kill.after);
  const ending = await end;
  clearTimeout(timer);
  return { ...ending, took: performance.now() - start };
}

if (require.main === module) {
  const [seed = '0', count = '50'] = process.argv.slice(2);
  void run({ seed: Number(seed), count: Number(count), say: console.log });
}
