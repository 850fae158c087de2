import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGzip, gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { prepare } from '../../src/node/cifar10/prepare';
import { UsageError } from '../../src/errors';
import {
  archiveOf,
  batchFile,
  cleanUp,
  entriesOf,
  smallSource,
  tarOf,
  temporaryFolder,
  writeArchive,
} from './support';

afterEach(cleanUp);

const ARCHIVE = archiveOf(entriesOf());

async function messageOf(archive: string): Promise<string> {
  const error: unknown = await prepare({ root: temporaryFolder(), archive }, smallSource(ARCHIVE, [])).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).message;
}

const starting = (...bytes: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(bytes), Buffer.alloc(2000, 7)]);

const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 170052171\n';

test.each<[string, Uint8Array, RegExp]>([
  [
    'zstd',
    starting(0x28, 0xb5, 0x2f, 0xfd),
    /it is packed with zstd \(undo that with unzstd, and name the \.tar file\)/,
  ],
  ['zstd, cut off', Buffer.of(0x28, 0xb5, 0x2f, 0xfd), /it is packed with zstd/],
  ['bzip2', starting(0x42, 0x5a, 0x68, 0x39), /it is packed with bzip2 \(undo that with bunzip2/],
  ['xz', starting(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), /it is packed with xz \(undo that with unxz/],
  ['lz4', starting(0x04, 0x22, 0x4d, 0x18), /it is packed with lz4/],
  ['zip', starting(0x50, 0x4b, 0x03, 0x04), /it is packed with zip/],
  ['an empty zip', starting(0x50, 0x4b, 0x05, 0x06), /it is packed with zip/],
  ['7z', starting(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), /it is packed with 7z/],
  ['RAR', starting(0x52, 0x61, 0x72, 0x21), /it is packed with RAR/],
  ['a web page', Buffer.from('\ufeff\n<!DOCTYPE html><title>Sign in</title>'), /it is a web page/],
  ['a page that begins with a comment', Buffer.from('<!-- 404 -->'), /it is a web page/],
  ['a pointer of Git LFS', Buffer.from(LFS), /it is a pointer of Git LFS.*git lfs pull/],
  ['gzip in gzip', gzipSync(ARCHIVE), /it is packed with gzip twice/],
  ['zstd in gzip', gzipSync(starting(0x28, 0xb5, 0x2f, 0xfd)), /it is packed with zstd/],
  ['one byte', Buffer.of(0x1f), /no \.tar\.gz file/],
  ['the start of gzip', Buffer.of(0x1f, 0x8b), /ends too early/],
  ['zeros', Buffer.alloc(5000), /no \.tar\.gz file/],
  [
    'an archive with something behind',
    Buffer.concat([ARCHIVE, Buffer.alloc(1 << 20)]),
    /something follows its end/,
  ],
  ['more than an archive can have', Buffer.alloc(2 << 20, 7), /it has 2097152 bytes/],
  [
    'the version for Matlab',
    archiveOf([{ path: 'cifar-10-batches-mat/data_batch_1.mat', data: Buffer.from('x') }]),
    /this looks like the version for Matlab/,
  ],
  [
    'CIFAR-100',
    archiveOf([{ path: 'cifar-100-binary/train.bin', data: Buffer.from('x') }]),
    /this looks like CIFAR-100/,
  ],
  [
    'an archive with a file twice',
    archiveOf([...entriesOf(), ...entriesOf()]),
    /it holds data_batch_1\.bin twice/,
  ],
  [
    'an archive with an image of zeros',
    archiveOf(entriesOf((file) => (file === 4 ? new Uint8Array(3 * 3073) : batchFile(file)))),
    /record 0 \(counted from 0\) of data_batch_5\.bin is nothing but zeros/,
  ],
])('%s is named', async (_, bytes, reason) => {
  const message = await messageOf(writeArchive(bytes));
  expect(message).toMatch(/^expected the binary version of CIFAR-10 .*, but /);
  expect(message).toMatch(reason);
  expect(message.split('\n')).toHaveLength(1);
});

/** `megabytes` of what `piece` says, packed. */
async function packed(start: Uint8Array, piece: Uint8Array, megabytes: number): Promise<Buffer> {
  const gzip = createGzip({ level: 1 });
  const chunks: Buffer[] = [];
  gzip.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => gzip.once('end', resolve));
  gzip.write(start);
  for (let bytes = 0; bytes < megabytes * 1e6; bytes += piece.length) {
    if (!gzip.write(piece)) await new Promise((resolve) => gzip.once('drain', resolve));
  }
  gzip.end();
  await done;
  return Buffer.concat(chunks);
}

function headerOf(path: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  new Header({ path, size, type: 'File', mode: 0o644 }).encode(block);
  return block;
}

const none = Buffer.alloc(0);
const zeros = Buffer.alloc(1 << 20);
const tooMuch = /it holds more than 1048576 bytes beside the images/;

// Gzip makes a thousandth of zeros, so these files are small; what is in them must not be read to its end.
test.each<[string, () => Promise<Buffer>, RegExp]>([
  ['of zeros', () => packed(none, zeros, 64), tooMuch],
  ['of zeros behind the archive', () => packed(tarOf(entriesOf()), zeros, 64), tooMuch],
  ['of files without bytes', () => packed(none, headerOf('a', 0), 32), tooMuch],
  ['of folders', () => packed(none, headerOf('a/', 0), 8), tooMuch],
  [
    'of one large file',
    () => packed(headerOf('data_batch_1', 1e9), zeros, 64),
    /it holds data_batch_1, which has 1000000000 bytes \(this looks like the version for Python\)/,
  ],
  [
    'of a file that claims more than it may',
    () => packed(headerOf('data_batch_1.bin', 1e9), zeros, 64),
    /data_batch_1\.bin has 1000000000 bytes there, expected 9219/,
  ],
])('A bomb %s is refused early', async (_, make, reason) => {
  const archive = writeArchive(await make());
  const before = process.cpuUsage();
  expect(await messageOf(archive)).toMatch(reason);
  // Seconds of the processor, which a busy machine does not change: 64 MB used to take over a minute.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
});

test.each<[string, (folder: string) => string]>([
  ['a folder', (folder) => folder],
  ...(process.platform === 'win32'
    ? []
    : ([
        ['a device', () => '/dev/zero'],
        [
          'a pipe',
          (folder) => {
            execFileSync('mkfifo', [join(folder, 'pipe')]);
            return join(folder, 'pipe');
          },
        ],
      ] satisfies [string, (folder: string) => string][])),
])('%s is no archive, and is not read', async (_, make) => {
  expect(await messageOf(make(temporaryFolder()))).toMatch(/it is no file but a folder, a pipe or a device/);
});

test.each(['', 'a\0b'])('A root of %j is no folder', async (root) => {
  const work = prepare({ root, archive: writeArchive(ARCHIVE) }, smallSource(ARCHIVE, []));
  await expect(work).rejects.toThrow("expected a folder's name as the option root");
});

test('A root whose name is too long, or below a file, is named', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder'));
  const archive = writeArchive(ARCHIVE);
  for (const name of ['n'.repeat(300), 'file', join('file', 'x'), join('file', 'x', 'y')]) {
    const root = join(folder, name);
    const work = prepare({ root, archive }, smallSource(ARCHIVE, []));
    await expect(work).rejects.toThrow(UsageError);
    await expect(work).rejects.toThrow(root);
  }
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('Where nothing can be made, that is said', async () => {
  for (const root of ['/proc/x', '/proc/x/y', '/dev/null', '/dev/null/x']) {
    const work = prepare({ root, archive: writeArchive(ARCHIVE) }, smallSource(ARCHIVE, []));
    await expect(work).rejects.toThrow(UsageError);
    await expect(work).rejects.toThrow(root);
  }
});
