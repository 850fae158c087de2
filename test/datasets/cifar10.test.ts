import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CIFAR10 } from '../../src';
import { loadImages } from '../../src/node/cifar10';
import { CIFAR10_CLASSES } from '../../src/datasets/cifar10Classes';
import { readImages } from '../../src/node/cifar10/decode';
import { prepare } from '../../src/node/cifar10/prepare';
import { UsageError } from '../../src/errors';
import { ToTensor } from '../../src/transforms';
import {
  archiveOf,
  batchFile,
  byteOf,
  cleanUp,
  entriesOf,
  FILE_NAMES,
  fullFile,
  labelOf,
  RECORDS_PER_FILE,
  smallSource,
  temporaryFolder,
  writeArchive,
} from './support';

afterEach(cleanUp);

const SOURCE = smallSource(archiveOf(entriesOf()), []);

/** A root whose folder holds the small files. */
function smallRoot(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, SOURCE.folder));
  for (const [file, name] of FILE_NAMES.entries()) {
    writeFileSync(join(root, SOURCE.folder, name), batchFile(file));
  }
  return root;
}

/** A root whose folder looks like CIFAR-10's, with files of the right size; most bytes are 1. */
function realRoot(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, SOURCE.folder));
  for (const [file, name] of FILE_NAMES.entries()) {
    writeFileSync(join(root, SOURCE.folder, name), fullFile(file));
  }
  return root;
}

/** Image `index` of the files from `firstFile` on, with the colours of each pixel side by side. */
function expectedPixels(firstFile: number, index: number): number[] {
  const file = firstFile + Math.floor(index / RECORDS_PER_FILE);
  const record = index % RECORDS_PER_FILE;
  return Array.from({ length: 3072 }, (_, i) => byteOf(file, record, i % 3, Math.floor(i / 3)));
}

test.each([
  [true, 0, 15],
  [false, 5, 3],
])('Every byte of every image comes where it belongs (train: %p)', async (train, firstFile, count) => {
  const { pixels, labels } = await loadImages({ root: smallRoot(), train }, SOURCE);
  expect(labels).toHaveLength(count);
  expect(pixels).toHaveLength(count * 3072);
  for (let i = 0; i < count; i++) {
    expect(labels[i]).toBe(labelOf(firstFile + Math.floor(i / 3), i % 3));
    expect([...pixels.subarray(i * 3072, (i + 1) * 3072)]).toEqual(expectedPixels(firstFile, i));
  }
});

test('Workers can share the memory', async () => {
  const { pixels, labels } = await loadImages({ root: smallRoot(), train: true }, SOURCE);
  expect(pixels.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(labels.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test.each([1, 3, 4, 14, 15, 1000])(
  'With a limit of %d there are as many images, if there are',
  async (limit) => {
    const { pixels, labels } = await loadImages({ root: smallRoot(), train: true, limit }, SOURCE);
    const count = Math.min(limit, 15);
    expect(labels).toHaveLength(count);
    expect([...pixels.subarray((count - 1) * 3072)]).toEqual(expectedPixels(0, count - 1));
  },
);

test('With a limit only the files that are needed are read', async () => {
  const root = smallRoot();
  const broken = batchFile(1);
  broken[0] = 99;
  writeFileSync(join(root, SOURCE.folder, 'data_batch_2.bin'), broken);

  await expect(loadImages({ root, train: true, limit: 3 }, SOURCE)).resolves.toBeDefined();
  await expect(loadImages({ root, train: true, limit: 4 }, SOURCE)).rejects.toThrow(UsageError);
  const { labels } = await readImages(join(root, SOURCE.folder), ['data_batch_1.bin', 'gone.bin'], SOURCE, 3);
  expect(labels).toHaveLength(3);
});

test.each([0, -1, 1.5, NaN])('A limit of %d is refused', async (limit) => {
  const work = loadImages({ root: smallRoot(), train: true, limit }, SOURCE);
  await expect(work).rejects.toThrow(
    `expected limit to be a whole number of images from 1 on, but got ${limit}`,
  );
});

test('A label above 9 is an error that names the file, the record and what to do', async () => {
  const root = smallRoot();
  const path = join(root, SOURCE.folder, 'data_batch_4.bin');
  const broken = batchFile(3);
  broken[2 * 3073] = 10;
  writeFileSync(path, broken);

  const work = loadImages({ root, train: true }, SOURCE);
  await expect(work).rejects.toThrow(UsageError);
  await expect(work).rejects.toThrow(`record 2 (counted from 0) of ${path} has label 10, expected 0 to 9`);
  await expect(work).rejects.toThrow('the option archive');
});

test('A file of another size, or one that is gone, is an error that names it', async () => {
  const root = smallRoot();
  const folder = join(root, SOURCE.folder);
  writeFileSync(join(folder, 'test_batch.bin'), batchFile(5, 2));

  const short = readImages(folder, ['test_batch.bin'], SOURCE, 3);
  await expect(short).rejects.toThrow(UsageError);
  await expect(short).rejects.toThrow(/test_batch\.bin has 6146 bytes, expected 9219 \(3 records of 3073\)/);

  const gone = readImages(folder, ['gone.bin'], SOURCE, 3);
  await expect(gone).rejects.toThrow(UsageError);
  await expect(gone).rejects.toThrow(/gone\.bin can't be read/);
});

test('CIFAR10.open gives the data set, with its classes and its transform', async () => {
  const root = realRoot();
  const train = await CIFAR10.open({ root, train: true, limit: 2, transform: new ToTensor() });

  expect(train.name).toBe('CIFAR-10');
  expect(train.train).toBe(true);
  expect(train.length).toBe(2);
  expect(train.shape).toEqual([32, 32, 3]);
  expect(train.classes).toBe(CIFAR10_CLASSES);
  expect(train.classes.join(' ')).toBe('plane car bird cat deer dog frog horse ship truck');
  expect(train.image(1)).toEqual({ shape: [32, 32, 3], data: Uint8Array.from(expectedPixels(0, 1)) });
  const [image, label] = train.get(1);
  expect(label).toBe(labelOf(0, 1));
  expect(image.data[4]).toBe(Math.fround(byteOf(0, 1, 1, 1) / 255));

  const test = await CIFAR10.open({ root, train: false, limit: 1 });
  expect(test.train).toBe(false);
  expect([...test.image(0).data]).toEqual(expectedPixels(5, 0));
});

test('CIFAR10.open without a limit gives all 10,000 test images', async () => {
  const test = await CIFAR10.open({ root: realRoot(), train: false });
  expect(test.length).toBe(10_000);
  expect(test.image(9_999).data.every((byte) => byte === 1)).toBe(true);
});

test('CIFAR10.isPresent wants all files, in their sizes', () => {
  const root = realRoot();
  expect(CIFAR10.isPresent(root)).toBe(true);
  truncateSync(join(root, SOURCE.folder, 'data_batch_5.bin'), 30_729_999);
  expect(CIFAR10.isPresent(root)).toBe(false);
  expect(CIFAR10.isPresent(join(root, 'nowhere'))).toBe(false);
  expect(CIFAR10.isPresent(join(root, SOURCE.folder, 'test_batch.bin'))).toBe(false);
});

test('CIFAR10.open says what to do if the data is not there', async () => {
  const work = CIFAR10.open({ root: temporaryFolder(), train: true });
  await expect(work).rejects.toThrow(UsageError);
  await expect(work).rejects.toThrow(/the option archive.*Shapes/);
});

test('CIFAR10.open asks the given mirrors in place of the known ones', async () => {
  const mirrors = ['http://127.0.0.1:9/archive.tar.gz'];
  const work = CIFAR10.open({ root: temporaryFolder(), train: true, download: true, mirrors });
  await expect(work).rejects.toThrow(/could not be downloaded:\n {2}http:\/\/127\.0\.0\.1:9\/.*\nCheck/);
});

/** A root whose folder was unpacked here, so that its checksums are known. */
async function unpackedRoot(): Promise<string> {
  const root = temporaryFolder();
  await prepare({ root, archive: writeArchive(archiveOf(entriesOf())) }, SOURCE);
  return root;
}

test('An unpacked file that was changed later is found out by its checksum, even where it looks right', async () => {
  const root = await unpackedRoot();
  const path = join(root, SOURCE.folder, 'data_batch_2.bin');
  const bytes = batchFile(1);
  bytes[3072]! ^= 1;
  writeFileSync(path, bytes);

  await expect(loadImages({ root, train: false }, SOURCE)).resolves.toBeDefined();
  await expect(loadImages({ root, train: true, limit: 3 }, SOURCE)).resolves.toBeDefined();
  const work = loadImages({ root, train: true, limit: 4 }, SOURCE);
  await expect(work).rejects.toThrow(UsageError);
  await expect(work).rejects.toThrow(`${path} is not as it was unpacked (checksum`);
  await expect(work).rejects.toThrow('delete it and get the data again');
});

test('A change behind the last wanted image is found out, too', async () => {
  const root = await unpackedRoot();
  const bytes = batchFile(0);
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(join(root, SOURCE.folder, 'data_batch_1.bin'), bytes);
  await expect(loadImages({ root, train: true, limit: 1 }, SOURCE)).rejects.toThrow(
    'is not as it was unpacked',
  );
});

test.each([
  ['whose checksum is known', unpackedRoot, 'is not as it was unpacked'],
  ['whose checksum nobody knows', () => Promise.resolve(smallRoot()), 'is nothing but zeros'],
])('A file of zeros %s is not trained on', async (_, make, reason) => {
  const root = await make();
  writeFileSync(join(root, SOURCE.folder, 'data_batch_1.bin'), Buffer.alloc(3 * 3073));
  await expect(loadImages({ root, train: true, limit: 1 }, SOURCE)).rejects.toThrow(reason);
});
