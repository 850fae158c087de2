import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import type * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkWritable, writeWhole } from '../../src/node/writeWhole';
import { runTypeScript } from '../../tools/program';
import { onUnix } from '../support/onUnix';

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'write-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = new Uint8Array(100).fill(7);
const isWritten = (file: string): boolean => readFileSync(file).equals(bytes);

test('a file of any name is written and replaced, and nothing else is left', () => {
  // Names have up to 255 bytes: a draft's must not be longer.
  for (const name of ['net', '日'.repeat(80), 'x'.repeat(250), '[a](b)*', "it's", '-n']) {
    writeWhole(at(name), new Uint8Array(5));
    writeWhole(at(name), bytes);
    expect(isWritten(at(name))).toBe(true);
    expect(readdirSync(folder)).toEqual([name]);
    rmSync(at(name));
  }
});

describe('links', () => {
  onUnix('are followed, to a file, and to where one is to be', () => {
    mkdirSync(at('far'));
    writeFileSync(at('far/there'), 'before');
    symlinkSync('far/there', at('link'));
    symlinkSync('link', at('link to link'));
    symlinkSync('far/new', at('to come'));
    for (const name of ['link to link', 'to come']) writeWhole(at(name), bytes);
    for (const name of ['link', 'link to link', 'to come'])
      expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    expect(readdirSync(at('far'))).toEqual(['new', 'there']);
    for (const name of ['far/there', 'far/new']) expect(isWritten(at(name))).toBe(true);
  });

  onUnix('that lead nowhere are named', () => {
    symlinkSync('b', at('a'));
    symlinkSync('a', at('b'));
    symlinkSync('missing/file', at('c'));
    expect(() => writeWhole(at('a'), bytes)).toThrow(`${at('a')} can't be written: links lead in a circle`);
    expect(() => checkWritable(at('c'), 1)).toThrow("can't be written: there is no such file or folder");
  });
});

onUnix('permissions stay, and a file that may not be changed is not replaced either', () => {
  writeFileSync(at('net'), 'before');
  chmodSync(at('net'), 0o640);
  writeWhole(at('net'), bytes);
  expect(statSync(at('net')).mode & 0o777).toBe(0o640);

  writeFileSync(at('mine'), 'before');
  chmodSync(at('mine'), 0o444);
  // The administrator may do anything.
  if (process.getuid?.() === 0) return;
  for (const act of [() => writeWhole(at('mine'), bytes), () => checkWritable(at('mine'), 1)])
    expect(act).toThrow('no permission; choose another place');
  expect(readFileSync(at('mine'), 'utf8')).toBe('before');
});

describe('what is no file', () => {
  test.each(['', '.', 'new/', 'new/.', 'folder'])('%j is refused', (name) => {
    mkdirSync(at('folder'));
    const file = name === '' || name === '.' ? name : `${folder}/${name}`;
    for (const act of [() => writeWhole(file, bytes), () => checkWritable(file, 1)])
      expect(act).toThrow(name === '' ? "expected one, got ''" : 'it is a folder, expected a file');
    expect(readdirSync(folder)).toEqual(['folder']);
  });

  onUnix('a device is written into, and stays one', () => {
    writeWhole('/dev/null', bytes);
    checkWritable('/dev/null', 100);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    if (!existsSync('/dev/full')) return;
    for (const act of [() => writeWhole('/dev/full', bytes), () => checkWritable('/dev/full', 1)])
      expect(act).toThrow('the disk is full');
  });

  onUnix('a pipe is written into; without a reader that is an error, and no endless wait', async () => {
    const pipe = at('pipe');
    execFileSync('mkfifo', [pipe]);
    checkWritable(pipe, 100);
    expect(() => writeWhole(pipe, bytes)).toThrow('nothing reads from it');

    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    reader.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const closed = once(reader, 'close');
    // More than a pipe holds; the reader needs a while to be there.
    const many = new Uint8Array(300_000).fill(3);
    for (let isDone = false; !isDone;) {
      try {
        writeWhole(pipe, many);
        isDone = true;
      } catch {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    await closed;
    expect(Buffer.concat(chunks).equals(many)).toBe(true);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  onUnix('a socket is refused', async () => {
    const server = createServer().listen(at('socket'));
    await once(server, 'listening');
    expect(() => writeWhole(at('socket'), bytes)).toThrow('it is a disk or a socket, expected a file');
    server.close();
    await once(server, 'close');
  });
});

describe('a check', () => {
  test('leaves all as it is, whether there is a file or not', () => {
    writeFileSync(at('net'), 'before');
    const before = statSync(at('net'));
    for (const name of ['net', 'new']) checkWritable(at(name), 1000);
    expect(readdirSync(folder)).toEqual(['net']);
    expect(readFileSync(at('net'), 'utf8')).toBe('before');
    expect(statSync(at('net')).mtimeMs).toBe(before.mtimeMs);
  });

  test('finds a file that is mounted by itself, and so can not be replaced', () => {
    writeFileSync(at('net'), 'before');
    // What Linux answers there: mounting takes the rights of the administrator.
    const link = jest.spyOn(jest.requireActual<typeof fs>('node:fs'), 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('EXDEV: cross-device link not permitted'), { code: 'EXDEV' });
    });
    try {
      expect(() => checkWritable(at('net'), 1)).toThrow(
        `${at('net')} can't be replaced, for it is mounted by itself: mount its folder in its place, or choose another file`,
      );
    } finally {
      link.mockRestore();
    }
    expect(readdirSync(folder)).toEqual(['net']);
  });
});

describe('what killed programs left', () => {
  const draft = (pid: number): string => at(`net.${pid}-0123456789abcdef.tmp`);

  test('is removed by the next one to write the same file, and nothing else is', async () => {
    const left = await runTypeScript('test/support/writes.ts', [at('net'), '1'], {
      preload: path.join(__dirname, '../support/badDisk.js'),
      env: { ON_SYNC: 'SIGKILL' },
    });
    expect(left.status).not.toBe(0);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^net\.\d+-[0-9a-f]{16}\.tmp$/)]);
    const others = ['net.1.tmp', 'net.tmp', 'net2.1-0123456789abcdef.tmp', 'net.1-0123.tmp'];
    for (const name of others) writeFileSync(at(name), 'kept');
    writeWhole(at('net'), bytes);
    expect(readdirSync(folder).sort()).toEqual(['net', ...others].sort());
  });

  test('is told from the draft of a program that runs, unless it is old', () => {
    writeFileSync(draft(process.ppid), 'at work');
    // In a container, another one's number is often the own one.
    writeFileSync(draft(process.pid), 'left over');
    writeWhole(at('net'), bytes);
    expect(readdirSync(folder).sort()).toEqual(['net', path.basename(draft(process.ppid))].sort());
    utimesSync(draft(process.ppid), 0, 0);
    writeWhole(at('net'), bytes);
    expect(readdirSync(folder)).toEqual(['net']);
  });

  onUnix('three programs that write one file at once take nothing from each other', async () => {
    const writers = Array.from({ length: 3 }, () =>
      runTypeScript('test/support/writes.ts', [at('net'), '60']),
    );
    const race = { isOver: false };
    const all = Promise.all(writers).finally(() => (race.isOver = true));
    while (!race.isOver) {
      await new Promise((resolve) => setImmediate(resolve));
      // As programs whose numbers mean nothing here do, in other containers.
      for (const name of readdirSync(folder)) if (name.endsWith('.tmp')) rmSync(at(name), { force: true });
      if (!existsSync(at('net'))) continue;
      const now = readFileSync(at('net'));
      expect(now).toHaveLength(100_000);
      expect(new Set(now).size).toBe(1);
    }
    expect(await all).toEqual(Array.from({ length: 3 }, () => ({ status: 0, stdout: '', stderr: '' })));
    expect(readdirSync(folder)).toEqual(['net']);
  });
});

onUnix('a file with several names keeps its other ones', () => {
  writeFileSync(at('net'), 'before');
  linkSync(at('net'), at('other'));
  writeWhole(at('net'), bytes);
  expect(readFileSync(at('other'), 'utf8')).toBe('before');
});
