import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { explainWriteError } from '../../src/node/cifar10/fileErrors';
import { prepare } from '../../src/node/cifar10/prepare';
import type { Source } from '../../src/datasets/archive/source';
import { UsageError } from '../../src/errors';
import {
  archiveOf,
  batchFile,
  cleanUp,
  type Entry,
  entriesOf,
  FILE_NAMES,
  md5,
  sendFile,
  sendStatus,
  serve,
  smallSource,
  tarOf,
  temporaryFolder,
  writeArchive,
} from './support';

const FOLDER = 'cifar-10-batches-bin';
const ARCHIVE = archiveOf(entriesOf());
/** Another archive that is as good, whose labels differ. */
const OTHER_ARCHIVE = archiveOf(entriesOf((file) => batchFile(file + 1)));

afterEach(cleanUp);

const noServer = (archive: Uint8Array = ARCHIVE): Source => smallSource(archive, []);

function openArchive(root: string, bytes: Uint8Array): Promise<string> {
  return prepare({ root, archive: writeArchive(bytes) }, noServer());
}

function expectFiles(root: string, make = (file: number) => batchFile(file)): void {
  for (const [file, name] of FILE_NAMES.entries()) {
    expect(Buffer.from(make(file)).equals(readFileSync(join(root, FOLDER, name)))).toBe(true);
  }
}

/** All that is in the folder, and what is in the files. */
function contents(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => [
      join(entry.parentPath, entry.name),
      md5(readFileSync(join(entry.parentPath, entry.name))),
    ]),
  );
}

test('An archive is unpacked, and its checksum is noted beside the files', async () => {
  const root = join(temporaryFolder(), 'not', 'there', 'yet');

  const folder = await openArchive(root, ARCHIVE);

  expect(folder).toBe(join(root, FOLDER));
  expect(readdirSync(root)).toEqual([FOLDER]);
  expect(readdirSync(folder).toSorted()).toEqual([...FILE_NAMES, 'archive.md5', 'files.md5'].toSorted());
  expect(readFileSync(join(folder, 'archive.md5'), 'utf8').trim()).toBe(md5(ARCHIVE));
  expectFiles(root);
});

test.each<[string, Uint8Array]>([
  ['without gzip', tarOf(entriesOf())],
  ['without a folder', archiveOf(entriesOf().map((entry) => ({ ...entry, path: entry.path.slice(21) })))],
  [
    'with names that start with ./',
    archiveOf(entriesOf().map((entry) => ({ ...entry, path: `./${entry.path}` }))),
  ],
  ['in another order', archiveOf(entriesOf().toReversed())],
])('An archive may be packed %s', async (_, bytes) => {
  const root = temporaryFolder();
  await openArchive(root, bytes);
  expectFiles(root);
});

test('Of other files in an archive nothing is unpacked but the list of classes', async () => {
  const root = temporaryFolder();
  const data = Buffer.from('plane\ncar\n');
  const bytes = archiveOf([
    { path: `${FOLDER}/readme.html`, data },
    { path: `${FOLDER}/batches.meta.txt`, data },
    { path: '../evil.txt', data },
    { path: `${FOLDER}/../../data_batch_1.bin`, data },
    { path: '/tmp/data_batch_1.bin', data },
    { path: `${FOLDER}/sub/data_batch_1.bin`, data },
    ...entriesOf(),
  ]);

  const folder = await openArchive(root, bytes);

  const names = [...FILE_NAMES, 'archive.md5', 'batches.meta.txt', 'files.md5'];
  expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
  expect(readdirSync(root)).toEqual([FOLDER]);
  expect(existsSync(join(dirname(root), 'evil.txt'))).toBe(false);
  expectFiles(root);
});

const withFile = (index: number, data: Uint8Array): Entry[] =>
  entriesOf((file) => (file === index ? data : batchFile(file)));

const wrongLabel = batchFile(3);
wrongLabel[2 * 3073] = 10;

test.each<[string, Uint8Array, RegExp]>([
  ['is truncated', ARCHIVE.subarray(0, ARCHIVE.length >> 1), /ends too early/],
  ['is truncated at its end', ARCHIVE.subarray(0, ARCHIVE.length - 4), /ends too early/],
  ['is truncated and without gzip', tarOf(entriesOf()).subarray(0, 30_000), /ends too early/],
  [
    'ends between two files',
    archiveOf(entriesOf().slice(0, 2)),
    /has no data_batch_3\.bin, .*, test_batch\.bin but/,
  ],
  ['is empty', Buffer.alloc(0), /it is empty/],
  ['is a web page', Buffer.from('<html>Not found</html>'), /it is a web page/],
  ['is a text', Buffer.from('Not found'), /no \.tar\.gz file/],
  ['is a long text', Buffer.from('Not found. '.repeat(1000)), /no \.tar\.gz file/],
  ['is a text in gzip', gzipSync('Not found. '.repeat(1000)), /no \.tar\.gz file/],
  ['is a zip file', Buffer.from(`PK\x03\x04${'\0'.repeat(2000)}`), /it is packed with zip .*unzip/],
  [
    'is damaged',
    Buffer.concat([ARCHIVE.subarray(0, 3000), Buffer.alloc(5000)]),
    /ends too early|no \.tar\.gz file/,
  ],
  ['has no files', archiveOf([]), /no \.tar\.gz file|no files at all/],
  [
    'has a folder alone',
    archiveOf([{ path: 'cifar-10-batches-bin/', data: Buffer.alloc(0), type: 'Directory' }]),
    /, but it has no files at all: /,
  ],
  [
    'is the version for Python',
    archiveOf([{ path: 'cifar-10-batches-py/data_batch_1', data: Buffer.from('pickle') }]),
    /but cifar-10-batches-py\/data_batch_1 \(this looks like the version for Python\)/,
  ],
  [
    'holds other files',
    archiveOf([{ path: 'a.txt', data: Buffer.from('a') }]),
    /has no data_batch_1.* but a\.txt/,
  ],
  [
    'has a file that is too short',
    archiveOf(withFile(2, batchFile(2, 2))),
    /data_batch_3\.bin has 6146 bytes there, expected 9219/,
  ],
  [
    'has a file that is too long',
    archiveOf(withFile(5, batchFile(5, 4))),
    /test_batch\.bin has 12292 bytes there, expected 9219/,
  ],
  [
    'has a label above 9',
    archiveOf(withFile(3, wrongLabel)),
    /record 2 \(counted from 0\) of data_batch_4\.bin has label 10, expected 0 to 9/,
  ],
  [
    'has a link in place of a file',
    archiveOf([
      ...entriesOf().slice(1),
      {
        path: `${FOLDER}/data_batch_1.bin`,
        data: Buffer.alloc(0),
        type: 'SymbolicLink',
        linkpath: '/etc/passwd',
      },
    ]),
    /has no data_batch_1\.bin/,
  ],
])('An archive that %s is refused, and what was there stays', async (_, bytes, reason) => {
  const root = temporaryFolder();
  await openArchive(root, OTHER_ARCHIVE);
  const before = contents(root);
  const archive = writeArchive(bytes);

  const work = prepare({ root, archive }, noServer());

  await expect(work).rejects.toThrow(UsageError);
  await expect(work).rejects.toThrow(reason);
  await expect(work).rejects.toThrow(archive);
  expect(contents(root)).toEqual(before);
  expect(readdirSync(root)).toEqual([FOLDER]);
});

test('A refused archive leaves an empty folder empty', async () => {
  const root = temporaryFolder();
  await expect(openArchive(root, archiveOf(withFile(3, wrongLabel)))).rejects.toThrow(UsageError);
  expect(readdirSync(root)).toEqual([]);
});

test('An archive that is not there, or a folder in its place, is named', async () => {
  const root = temporaryFolder();
  const archive = join(root, 'no-such-file');
  await expect(prepare({ root, archive }, noServer())).rejects.toThrow(UsageError);
  await expect(prepare({ root, archive }, noServer())).rejects.toThrow(archive);
  await expect(prepare({ root, archive: root }, noServer())).rejects.toThrow(UsageError);
});

test('With the same archive the folder is used as it is', async () => {
  const root = temporaryFolder();
  const folder = await openArchive(root, ARCHIVE);
  writeFileSync(join(folder, 'mark'), 'this folder was not replaced');

  await openArchive(root, ARCHIVE);

  expect(existsSync(join(folder, 'mark'))).toBe(true);
});

test('With another archive the folder is replaced as a whole', async () => {
  const root = temporaryFolder();
  const folder = await openArchive(root, ARCHIVE);
  writeFileSync(join(folder, 'mark'), 'this folder was replaced');

  await openArchive(root, OTHER_ARCHIVE);

  expectFiles(root, (file) => batchFile(file + 1));
  expect(existsSync(join(folder, 'mark'))).toBe(false);
  expect(readFileSync(join(folder, 'archive.md5'), 'utf8').trim()).toBe(md5(OTHER_ARCHIVE));
  expect(readdirSync(root)).toEqual([FOLDER]);
});

test('A folder of which nobody knows the archive is replaced if an archive is given', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, FOLDER));
  for (const name of FILE_NAMES) writeFileSync(join(root, FOLDER, name), batchFile(9));

  await openArchive(root, ARCHIVE);

  expectFiles(root);
});

test('The same archive mends a folder that lacks a file', async () => {
  const root = temporaryFolder();
  const folder = await openArchive(root, ARCHIVE);
  writeFileSync(join(folder, FILE_NAMES[0]!), 'short');

  await openArchive(root, ARCHIVE);

  expectFiles(root);
});

test('The temporary folders that killed programs left behind are removed', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, `${FOLDER}.1234.tmp`));
  writeFileSync(join(root, `${FOLDER}.1234.tmp`, 'data_batch_1.bin'), 'half');
  mkdirSync(join(root, 'other.tmp'));
  mkdirSync(join(root, `${FOLDER}.of mine.tmp`));

  const impatient = { beatMs: 5, lookMs: 4, looks: 25 };
  await prepare({ root, archive: writeArchive(ARCHIVE) }, noServer(), impatient);

  expect(readdirSync(root).toSorted()).toEqual([FOLDER, `${FOLDER}.of mine.tmp`, 'other.tmp']);
});

test('Without an archive and without a download, a missing folder is an error that says what to do', async () => {
  const root = temporaryFolder();
  const work = prepare({ root }, noServer());
  await expect(work).rejects.toThrow(UsageError);
  await expect(work).rejects.toThrow(/data_batch_1\.bin is missing.*the option archive.*Shapes/);
});

test('A folder that lacks bytes is not taken for whole', async () => {
  const root = temporaryFolder();
  const folder = await openArchive(root, ARCHIVE);
  writeFileSync(join(folder, 'test_batch.bin'), batchFile(5, 2));

  await expect(prepare({ root }, noServer())).rejects.toThrow(
    /test_batch\.bin has 6146 bytes, expected 9219/,
  );
});

test('A download is unpacked, and its archive deleted', async () => {
  const root = temporaryFolder();
  const server = await serve((response, _, request) => void sendFile(response, ARCHIVE, request));

  await prepare({ root, download: true }, smallSource(ARCHIVE, [server.url]));

  expect(readdirSync(root)).toEqual([FOLDER]);
  expectFiles(root);
  expect(readFileSync(join(root, FOLDER, 'archive.md5'), 'utf8').trim()).toBe(md5(ARCHIVE));
});

test('What is there is not downloaded', async () => {
  const root = temporaryFolder();
  await openArchive(root, ARCHIVE);
  const server = await serve((response) => sendStatus(response, 500));

  await prepare({ root, download: true }, smallSource(ARCHIVE, [server.url]));

  expect(server.ranges).toEqual([]);
});

test('An archive that lies in the root already is used in place of a download, and kept', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'cifar-10-binary.tar.gz'), ARCHIVE);
  const server = await serve((response) => sendStatus(response, 500));

  await prepare({ root, download: true }, smallSource(ARCHIVE, [server.url]));

  expect(server.ranges).toEqual([]);
  expect(readdirSync(root).toSorted()).toEqual([FOLDER, 'cifar-10-binary.tar.gz']);
  expectFiles(root);
});

test('An archive that lies there, of the right size but with other bytes, is not used', async () => {
  const right = gzipSync(tarOf(entriesOf()), { level: 0 });
  const other = gzipSync(tarOf(entriesOf((file) => batchFile(file + 1))), { level: 0 });
  expect(other).toHaveLength(right.length);
  const root = temporaryFolder();
  writeFileSync(join(root, 'cifar-10-binary.tar.gz'), other);
  const server = await serve((response, _, request) => void sendFile(response, right, request));

  await prepare({ root, download: true }, smallSource(right, [server.url]));

  expect(server.ranges).toHaveLength(1);
  expectFiles(root);
});

test('A given archive comes before a download', async () => {
  const root = temporaryFolder();
  const server = await serve((response) => sendStatus(response, 500));
  const archive = writeArchive(OTHER_ARCHIVE);

  await prepare({ root, archive, download: true }, smallSource(ARCHIVE, [server.url]));

  expect(server.ranges).toEqual([]);
  expectFiles(root, (file) => batchFile(file + 1));
});

test('A download that fails leaves no folder', async () => {
  const root = temporaryFolder();
  const server = await serve((response) => sendStatus(response, 404));

  await expect(prepare({ root, download: true }, smallSource(ARCHIVE, [server.url]))).rejects.toThrow(
    'HTTP 404',
  );

  expect(readdirSync(root)).toEqual([]);
});

test('Those who ask at the same time share one download', async () => {
  const root = temporaryFolder();
  const server = await serve((response, _, request) => void sendFile(response, ARCHIVE, request));
  const source = smallSource(ARCHIVE, [server.url]);

  await Promise.all([1, 2, 3].map(() => prepare({ root, download: true }, source)));

  expect(server.ranges).toHaveLength(1);
  expect(readdirSync(root)).toEqual([FOLDER]);
  expectFiles(root);
});

test('Different archives at the same time: one of them is there in the end, and it is whole', async () => {
  const root = temporaryFolder();

  await Promise.all([openArchive(root, ARCHIVE), openArchive(root, OTHER_ARCHIVE)]);

  const first = readFileSync(join(root, FOLDER, 'archive.md5'), 'utf8').trim() === md5(ARCHIVE);
  expectFiles(root, (file) => batchFile(first ? file : file + 1));
  expect(readdirSync(root)).toEqual([FOLDER]);
});

test('Unpacking can be stopped, and leaves nothing', async () => {
  const root = temporaryFolder();
  const archive = writeArchive(ARCHIVE);
  const signal = AbortSignal.abort(new Error('stopped by the user'));

  await expect(prepare({ root, archive, signal }, noServer())).rejects.toThrow('stopped by the user');

  expect(readdirSync(root)).toEqual([]);
});

test.each(['root', 'root/below'])('A file where the folder should be (%s) is named', async (name) => {
  const root = join(temporaryFolder(), name);
  writeFileSync(root.replace(/.below$/, ''), 'a file');

  await expect(openArchive(root, ARCHIVE)).rejects.toThrow(UsageError);
  await expect(openArchive(root, ARCHIVE)).rejects.toThrow('expected a folder');
  expect(readFileSync(root.replace(/.below$/, ''), 'utf8')).toBe('a file');
});

test.each([
  [
    'ENOSPC',
    /400 MB, can't be kept in \/data: the disk is full; make room, or choose another place with the option root$/,
  ],
  ['EACCES', /no permission; allow it, or choose another place with the option root$/],
  ['EROFS', /the disk is read-only/],
  ['EMFILE', /too many files are open/],
  ['EPROTO', /protocol error \(EPROTO\)$/],
])('The error %s is explained', (code, text) => {
  const error = explainWriteError(Object.assign(new Error('why'), { code }), '/data');
  expect(error).toBeInstanceOf(UsageError);
  expect((error as UsageError).message).toMatch(text);
});

test("An error that is not the system's stays what it is", () => {
  const error = Object.assign(new Error('why'), { code: 'ERR_INVALID_ARG_TYPE' });
  expect(explainWriteError(error, '/data')).toBe(error);
});
