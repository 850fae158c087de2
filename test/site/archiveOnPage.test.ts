import { gzipSync } from 'node:zlib';
import { encodeSafetensors, ImageDataset, manualSeed, setEngine } from '../../src/browser';
import { CIFAR10_CLASSES } from '../../src/datasets/cifar10Classes';
import type { Decoded } from '../../src/datasets/cifar10';
import { IMAGE_SHAPE } from '../../src/datasets/format';
import { loadImages } from '../../src/node/cifar10';
import { transform } from '../../lab/images';
import { Net } from '../../lessons/03-cnn';
import { openArchive } from '../../website/src/training/cifar10/open';
import { unpackImages } from '../../website/src/training/cifar10/unpack';
import { train } from '../../website/src/training/loop';
import type { FromWorker, Questions, TrainingOptions } from '../../website/src/training/protocol';
import { Session } from '../../website/src/training/session';
import {
  archiveOf,
  batchFile,
  cleanUp,
  entriesOf,
  smallSource,
  tarOf,
  temporaryFolder,
  writeArchive,
  type Entry,
} from '../datasets/support';
import { digestOfFile } from '../support/digest';

beforeAll(() => setEngine('wasm'));
afterEach(cleanUp);

const ARCHIVE = archiveOf(entriesOf());
const SOURCE = smallSource(ARCHIVE, []);
const FOLDER = 'cifar-10-batches-bin';
const OPTIONS: TrainingOptions = {
  ...{ lr: 0.01, momentum: 0.9, batchSize: 2, seed: 3, images: 12, epochs: 3, data: 'cifar10' },
};

const fileOf = (bytes: Uint8Array): File => new File([Uint8Array.from(bytes)], 'mine.tar.gz');
const unpack = (bytes: Uint8Array) => unpackImages(fileOf(bytes), SOURCE, () => undefined);
const inTerminal = (bytes: Uint8Array, part: boolean): Promise<Decoded> =>
  loadImages({ root: temporaryFolder(), archive: writeArchive(bytes), train: part }, SOURCE);

/** What a worker would tell a page of a session, and the session. */
function open() {
  const told: FromWorker[] = [];
  return { session: new Session((message) => told.push(message)), told };
}

test.each<[string, Uint8Array]>([
  ['as it is', ARCHIVE],
  ['without gzip', tarOf(entriesOf())],
  ['without a folder', archiveOf(entriesOf().map((entry) => ({ ...entry, path: entry.path.slice(21) })))],
  ['in another order', archiveOf(entriesOf().toReversed())],
  [
    'with other files, and such whose names lead elsewhere',
    archiveOf([
      { path: `${FOLDER}/readme.html`, data: Buffer.from('text') },
      { path: `${FOLDER}/batches.meta.txt`, data: Buffer.from('plane\n') },
      { path: '/tmp/data_batch_1.bin', data: Buffer.from('evil') },
      { path: `${FOLDER}/`, data: Buffer.alloc(0), type: 'Directory' },
      ...entriesOf(),
    ]),
  ],
])('an archive %s gives the very images that the terminal gets of it', async (_, bytes) => {
  const { train, test } = await unpack(bytes);
  expect(train).toEqual(await inTerminal(bytes, true));
  expect(test).toEqual(await inTerminal(bytes, false));
});

test('how far it is goes up to its end', async () => {
  const told: number[] = [];
  await unpackImages(fileOf(ARCHIVE), SOURCE, (bytes) => told.push(bytes));
  expect(told.at(-1)).toBe(ARCHIVE.length);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

const withFile = (index: number, data: Uint8Array): Entry[] =>
  entriesOf((file) => (file === index ? data : batchFile(file)));
const wrongLabel = batchFile(3);
wrongLabel[2 * 3073] = 10;
const damaged = Uint8Array.from(ARCHIVE);
damaged.fill(7, ARCHIVE.length >> 1, (ARCHIVE.length >> 1) + 200);

describe('what is no such archive is refused in a sentence', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['a cut one', ARCHIVE.subarray(0, ARCHIVE.length >> 1), /it (ends too early|is no \.tar\.gz file)/],
    ['one cut at its end', ARCHIVE.subarray(0, ARCHIVE.length - 4), /it ends too early/],
    ['one cut and without gzip', tarOf(entriesOf()).subarray(0, 30_000), /it ends too early/],
    ['a damaged one', damaged, /it is no \.tar\.gz file, or a damaged one/],
    ['one with a wrong checksum', wrongCheck(ARCHIVE), /it is no \.tar\.gz file, or a damaged one/],
    [
      'one with something behind it',
      Buffer.concat([ARCHIVE, Buffer.from('more')]),
      /it is no \.tar\.gz file/,
    ],
    ['nothing', Buffer.alloc(0), /it is empty/],
    ['one that is far too large', Buffer.alloc(2_000_000), /it has 2000000 bytes/],
    ['a web page', Buffer.from('<html>Not found</html>'), /it is a web page/],
    ['a text', Buffer.from('Not found. '.repeat(1000)), /no \.tar\.gz file/],
    ['a short text in gzip', gzipSync('Not found'), /9 bytes are no archive/],
    ['one in gzip twice', gzipSync(gzipSync(tarOf(entriesOf()), { level: 0 })), /packed with gzip twice/],
    ['a zip file', Buffer.from(`PK\x03\x04${'\0'.repeat(2000)}`), /it is packed with zip .*unzip/],
    ['one without files', archiveOf([]), /no files at all|no \.tar\.gz file/],
    [
      'one with a folder alone',
      archiveOf([{ path: 'cifar-10-batches-bin/', data: Buffer.alloc(0), type: 'Directory' }]),
      /, but it has no files at all: /,
    ],
    [
      'half of the files',
      archiveOf(entriesOf().slice(0, 2)),
      /has no data_batch_3\.bin, .*test_batch\.bin but/,
    ],
    [
      'the version for Python',
      archiveOf([{ path: 'cifar-10-batches-py/data_batch_1', data: Buffer.from('pickle') }]),
      /this looks like the version for Python/,
    ],
    [
      'a file too short',
      archiveOf(withFile(2, batchFile(2, 2))),
      /data_batch_3\.bin has 6146 bytes there, expected 9219/,
    ],
    ['a file twice', archiveOf([...entriesOf(), ...entriesOf()]), /it holds data_batch_1\.bin twice/],
    [
      'a label of no class',
      archiveOf(withFile(3, wrongLabel)),
      /record 2 .* of data_batch_4\.bin has label 10/,
    ],
    [
      'what a disk lost',
      archiveOf(withFile(4, new Uint8Array(9219))),
      /data_batch_5\.bin is nothing but zeros/,
    ],
    [
      'a bomb',
      archiveOf([{ path: 'zeros', data: Buffer.alloc(3_000_000) }, ...entriesOf()]),
      /it holds zeros, which has 3000000 bytes/,
    ],
  ])('%s', async (_, bytes, sentence) => {
    const error: unknown = await unpack(bytes).catch((reason: unknown) => reason);
    const { message } = error as Error;
    expect(message).toMatch(/^expected the binary version of CIFAR-10 \(.*\) in mine\.tar\.gz, but /);
    expect(message).toMatch(sentence);
    expect(message).toMatch(/: download it again, or choose another file$/);
  });
});

test('where there is no room for its images, the sentence is about memory', async () => {
  const source = { ...SOURCE, recordsPerFile: 1e12 };
  await expect(unpackImages(fileOf(ARCHIVE), source, () => undefined)).rejects.toThrow(
    /^there is no room for the images of mine\.tar\.gz in this browser's memory/,
  );
});

test('a browser that undoes no gzip says so of a good archive, and takes it without gzip', async () => {
  const here = Object.getOwnPropertyDescriptor(globalThis, 'DecompressionStream')!;
  Object.defineProperty(globalThis, 'DecompressionStream', { value: undefined, configurable: true });
  try {
    await expect(unpack(ARCHIVE)).rejects.toThrow(
      /^this browser undoes no gzip: undo it with gunzip mine\.tar\.gz, and choose the \.tar file/,
    );
    expect((await unpack(tarOf(entriesOf()))).test).toEqual(await inTerminal(ARCHIVE, false));
  } finally {
    Object.defineProperty(globalThis, 'DecompressionStream', here);
  }
});

test('where the file is gone meanwhile, the sentence is about reading', async () => {
  const file = fileOf(ARCHIVE);
  // As browsers do for a file that was changed or taken away since it was chosen.
  file.stream = () =>
    new ReadableStream({
      start(controller) {
        controller.error(new DOMException('The file could not be read', 'NotReadableError'));
      },
    });
  await expect(unpackImages(file, SOURCE, () => undefined)).rejects.toThrow(
    "mine.tar.gz can't be read (The file could not be read): choose it again",
  );
});

/** Gzip ends with the checksum of what was packed, and its size. */
function wrongCheck(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  bytes[bytes.length - 8]! ^= 1;
  return bytes;
}

test('what is trained on it has the weights that the terminal’s images give', async () => {
  await openArchive(fileOf(ARCHIVE), () => undefined, SOURCE);
  const { session, told } = open();
  await session.obey({ type: 'begin', run: 1, options: OPTIONS, paused: false });
  expect(told.find((message) => message.type === 'begun')).toMatchObject({ classes: CIFAR10_CLASSES });
  await session.obey({ type: 'ask', id: 1, name: 'weights', given: null });
  const answer = told.find((message) => message.type === 'answer')!;

  const { pixels, labels } = await inTerminal(ARCHIVE, true);
  const images = new ImageDataset(
    IMAGE_SHAPE,
    pixels.slice(0, 12 * 3072),
    labels.slice(0, 12),
    CIFAR10_CLASSES,
    transform,
  );
  manualSeed(OPTIONS.seed);
  const net = new Net();
  await train(net, images, OPTIONS, {
    before: () => Promise.resolve(true),
    after: () => Promise.resolve(),
  });
  expect(await digestOfFile(answer.answer as Questions['weights']['answer'])).toBe(
    await digestOfFile(encodeSafetensors(net.stateDict())),
  );
});
