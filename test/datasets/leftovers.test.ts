import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { prepare, type PrepareOptions } from '../../src/node/cifar10/prepare';
import {
  archiveOf,
  batchFile,
  cleanUp,
  entriesOf,
  FILE_NAMES,
  sendFile,
  sendStatus,
  serve,
  smallSource,
  temporaryFolder,
  writeArchive,
} from './support';

const FOLDER = 'cifar-10-batches-bin';
const LOCK = `${FOLDER}.lock`;
const DEAD = `${FOLDER}.00000000-dead.tmp`;
const NAME = 'cifar-10-binary.tar.gz';
const PART = `${NAME}.part`;
const ARCHIVE = archiveOf(entriesOf());
const HALF = ARCHIVE.length >> 1;

/** Dead are those who gave no sign of life in a tenth of a second. */
const IMPATIENT = { beatMs: 5, lookMs: 4, looks: 25 };

let said: jest.SpyInstance;
beforeEach(() => (said = jest.spyOn(console, 'warn').mockImplementation(() => undefined)));
afterEach(() => said.mockRestore());
afterEach(cleanUp);

const goodServer = () => serve((response, _, request) => void sendFile(response, ARCHIVE, request));

function get(root: string, urls: readonly string[], options: Partial<PrepareOptions> = {}): Promise<string> {
  return prepare({ root, download: true, ...options }, smallSource(ARCHIVE, urls), IMPATIENT);
}

function expectAllIsRight(root: string): void {
  expect(readdirSync(root)).toEqual([FOLDER]);
  for (const [file, name] of FILE_NAMES.entries()) {
    expect(Buffer.from(batchFile(file)).equals(readFileSync(join(root, FOLDER, name)))).toBe(true);
  }
}

function makeDead(root: string, name = DEAD): string {
  const dead = join(root, name);
  mkdirSync(join(dead, FOLDER), { recursive: true });
  writeFileSync(join(dead, FOLDER, 'data_batch_1.bin'), 'half');
  return dead;
}

test.each<[string, (file: string) => void]>([
  ['of a process of this number', (file) => writeFileSync(file, `${process.pid} x`)],
  [
    'from the future',
    (file) => {
      writeFileSync(file, '1 x');
      utimesSync(file, 4_000_000_000, 4_000_000_000);
    },
  ],
  ['that is a link to nowhere', (file) => symlinkSync('nowhere', file)],
])('A lock %s that nobody renews is removed', async (_, make) => {
  const root = temporaryFolder();
  make(join(root, LOCK));
  await get(root, [(await goodServer()).url]);
  expectAllIsRight(root);
});

test('A folder in place of the lock keeps nobody, and stays', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, LOCK));
  await get(root, [(await goodServer()).url]);
  expect(readdirSync(root)).toEqual([FOLDER, LOCK]);
});

test('A lock that someone renews is waited for, and that is said', async () => {
  const root = temporaryFolder();
  const lock = join(root, LOCK);
  writeFileSync(lock, 'another program');
  let second = 1_000_000_000;
  const beat = setInterval(() => utimesSync(lock, second, second++), 1);
  const server = await goodServer();
  // The other program goes on until it was said that one waits for it.
  said.mockImplementation(() => clearInterval(beat));

  await get(root, [server.url]);

  expect(said.mock.calls).toEqual([[`waiting for another program that is downloading to ${root}`]]);
  expect(server.ranges).toHaveLength(1);
  expectAllIsRight(root);
});

test('Waiting can be stopped', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, LOCK), 'another program');
  const signal = AbortSignal.abort(new Error('stopped by the user'));
  await expect(get(root, [], { signal })).rejects.toThrow();
  expect(existsSync(join(root, LOCK))).toBe(true);
});

test('What a killed download got is gone on with', async () => {
  const root = temporaryFolder();
  writeFileSync(join(makeDead(root), NAME), ARCHIVE.subarray(0, HALF));
  writeFileSync(join(makeDead(root, `${FOLDER}.11111111-dead.tmp`), NAME), ARCHIVE.subarray(0, 100));
  const server = await goodServer();

  await get(root, [server.url]);

  expect(server.ranges).toEqual([`bytes=${HALF}-`]);
  expectAllIsRight(root);
});

test('What a stopped download got stays under one name, and is gone on with', async () => {
  const root = temporaryFolder();
  const breaking = await serve((response) => {
    response.writeHead(200, { 'content-length': ARCHIVE.length });
    response.write(ARCHIVE.subarray(0, HALF), () => response.destroy());
  });
  await expect(get(root, [breaking.url], { retries: 0 })).rejects.toThrow('could not be downloaded');
  expect(readdirSync(root)).toEqual([PART]);
  const server = await goodServer();

  await get(root, [server.url]);

  expect(server.ranges).toEqual([`bytes=${readRange(server.ranges)}-`]);
  expectAllIsRight(root);
});

const readRange = ([range]: readonly (string | undefined)[]): number => {
  const from = Number(/\d+/.exec(range ?? '')?.[0]);
  expect(from).toBeGreaterThan(0);
  return from;
};

test('A folder that had stepped aside when its program was killed comes back', async () => {
  const root = temporaryFolder();
  await get(root, [(await goodServer()).url]);
  const dead = makeDead(root);
  renameSync(join(root, FOLDER), join(dead, 'old-1'));

  await prepare({ root }, smallSource(ARCHIVE, []), IMPATIENT);

  expectAllIsRight(root);
});

test('Where the data set is there, what is left of downloads is removed', async () => {
  const root = temporaryFolder();
  await get(root, [(await goodServer()).url]);
  writeFileSync(join(makeDead(root), NAME), ARCHIVE.subarray(0, HALF));
  writeFileSync(join(root, PART), ARCHIVE.subarray(0, HALF));
  writeFileSync(join(root, LOCK), '1 x');

  await prepare({ root }, smallSource(ARCHIVE, []), IMPATIENT);

  expectAllIsRight(root);
});

test("A living program's draft is left alone, and keeps nobody from a data set that is there", async () => {
  const root = temporaryFolder();
  await get(root, [(await goodServer()).url]);
  const draft = makeDead(root);
  let second = 1_000_000_000;
  const beat = setInterval(() => utimesSync(draft, second, second++), 1);
  try {
    await prepare({ root }, smallSource(ARCHIVE, []), IMPATIENT);
  } finally {
    clearInterval(beat);
  }
  expect(readdirSync(root)).toEqual([FOLDER, DEAD]);
});

test('A program that lost its draft to another one starts over', async () => {
  const root = temporaryFolder();
  const server = await serve((response, number, request) => {
    if (number === 0) {
      // As another program does it that takes this one for dead.
      const draft = readdirSync(root).find((name) => name.endsWith('.tmp')) ?? '';
      renameSync(join(root, draft), join(temporaryFolder(), 'grave'));
    }
    sendFile(response, ARCHIVE, request);
  });

  await get(root, [server.url]);

  expect(server.ranges).toHaveLength(2);
  expectAllIsRight(root);
});

test('Many at once, without a lock: the data set is whole, and nothing else is left', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, LOCK));
  const { url } = await goodServer();
  const other = archiveOf(entriesOf((file) => batchFile(file + 1)));
  const archives = [writeArchive(ARCHIVE), writeArchive(other)];
  const runs = archives.flatMap((archive) => [1, 2, 3].map(() => get(root, [url], { archive })));

  await Promise.all([...runs, get(root, [url]), get(root, [url])]);

  expect(readdirSync(root)).toEqual([FOLDER, LOCK]);
  const first = readFileSync(join(root, FOLDER, FILE_NAMES[0]!));
  const offset = first.equals(Buffer.from(batchFile(0))) ? 0 : 1;
  for (const [file, name] of FILE_NAMES.entries()) {
    expect(readFileSync(join(root, FOLDER, name)).equals(Buffer.from(batchFile(file + offset)))).toBe(true);
  }
});

test('A server that fails leaves nothing', async () => {
  const root = temporaryFolder();
  const server = await serve((response) => sendStatus(response, 404));
  await expect(get(root, [server.url])).rejects.toThrow('HTTP 404');
  expect(readdirSync(root)).toEqual([]);
});
