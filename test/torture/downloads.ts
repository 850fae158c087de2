import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { archiveOf, batchFile, entriesOf, FILE_NAMES, md5 } from '../datasets/support';
import { Draws } from './draws';
import type { TortureOptions } from './options';

const FOLDER = 'cifar-10-batches-bin';
const ARCHIVE = archiveOf(entriesOf());
/** About as long as one program needs when it is alone. */
const MOMENTS_MS = 600;

/** What a program's life was like: killed, put to sleep and woken soon or after the next start, or left in peace. */
type Fate = 'killed' | 'asleep' | 'long asleep' | 'in peace';
const FATES: readonly Fate[] =
  process.platform === 'win32' ? ['killed', 'in peace'] : ['killed', 'asleep', 'long asleep', 'in peace'];

/**
 * Lets one to four programs get the data set into one folder, in `count` rounds, and kills them or puts them to sleep at random
 * moments. The next start then has to find all right, and to leave nothing else behind. Throws at the first round where not.
 */
export async function run({ seed, count, say }: TortureOptions): Promise<void> {
  const box = mkdtempSync(join(tmpdir(), 'torture-downloads-'));
  const program = join(box, 'downloader.js');
  buildSync({
    entryPoints: [join(__dirname, 'downloader.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
  const pace = new Draws(seed);
  const server = createServer((request, response) => void sendSlowly(request, response, pace));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const fates = new Map<Fate, number>();
  try {
    for (let round = 0; round < count; round++) {
      const draws = new Draws(seed * 1_000_003 + round);
      const root = join(box, `root-${round}`);
      const start = (): Started => startProgram([program, root, url, String(ARCHIVE.length), md5(ARCHIVE)]);
      const all = Array.from({ length: draws.randint(4) + 1 }, () => draws.pick(FATES));
      try {
        const lives = all.map((fate) => live(fate, start, new Draws(draws.randint(2 ** 31))));
        const sleepers = (await Promise.all(lives)).filter((life) => life !== undefined);
        await start().ended;
        expectAllIsRight(root);
        for (const { child } of sleepers) child.kill('SIGCONT');
        for (const { ended } of sleepers) await ended;
        expectAllIsRight(root);
      } catch (error) {
        throw new Error(`round ${round} of seed ${seed} (${all.join(', ')}): ${String(error)}`, {
          cause: error,
        });
      }
      for (const fate of all) fates.set(fate, (fates.get(fate) ?? 0) + 1);
      rmSync(root, { recursive: true });
      if ((round + 1) % 25 === 0) say(`${round + 1} rounds`);
    }
    for (const [fate, times] of [...fates].toSorted()) say(`programs ${fate}: ${times}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(box, { recursive: true, force: true });
  }
}

/** Gives the program if it is still asleep. */
async function live(fate: Fate, start: () => Started, draws: Draws): Promise<Started | undefined> {
  await sleep(draws.randint(100));
  const started = start();
  const { child, ended } = started;
  if (fate !== 'in peace') {
    await sleep(draws.randint(MOMENTS_MS));
    child.kill(fate === 'killed' ? 'SIGKILL' : 'SIGSTOP');
  }
  if (fate === 'long asleep') return started;
  if (fate === 'asleep') {
    await sleep(draws.randint(MOMENTS_MS));
    child.kill('SIGCONT');
  }
  await ended;
  return undefined;
}

interface Started {
  readonly child: ChildProcess;
  /** Fails if the program ended by itself, and not well. */
  readonly ended: Promise<void>;
}

function startProgram(args: readonly string[]): Started {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve();
      else reject(new Error(`a program ended with ${code ?? signal}: ${said}`));
    });
  });
  return { child, ended };
}

/** The archive piece by piece, so that there are moments within a download; now and then the connection breaks. */
async function sendSlowly(request: IncomingMessage, response: ServerResponse, pace: Draws): Promise<void> {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const range = `bytes ${from}-${ARCHIVE.length - 1}/${ARCHIVE.length}`;
  response.writeHead(from > 0 ? 206 : 200, {
    'content-length': ARCHIVE.length - from,
    ...(from > 0 ? { 'content-range': range } : {}),
  });
  const piece = Math.ceil(ARCHIVE.length / 20);
  for (let at = from; at < ARCHIVE.length && !response.destroyed; at += piece) {
    response.write(ARCHIVE.subarray(at, at + piece));
    await sleep(pace.randint(10));
    if (pace.randint(200) === 0) response.destroy();
  }
  response.end();
}

function expectAllIsRight(root: string): void {
  const names = readdirSync(root);
  if (names.join() !== FOLDER) throw new Error(`left behind: ${names.join(', ')}`);
  for (const [file, name] of FILE_NAMES.entries()) {
    const bytes = readFileSync(join(root, FOLDER, name));
    if (!bytes.equals(Buffer.from(batchFile(file)))) throw new Error(`${name} has wrong bytes`);
  }
}
