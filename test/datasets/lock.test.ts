import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../../src/node/cifar10/lock';
import { cleanUp, temporaryFolder } from './support';

afterEach(cleanUp);

/** With this signal a lock is got at once, or not at all. */
const AT_ONCE = AbortSignal.abort(new Error('the lock is taken'));

const lockFile = () => join(temporaryFolder(), 'lock');

test('While the work lasts the lock is there, and afterwards it is gone, also after an error', async () => {
  const file = lockFile();
  const result = await withLock(file, undefined, () => {
    expect(Number.parseInt(readFileSync(file, 'utf8'), 10)).toBe(process.pid);
    return Promise.resolve('result');
  });
  expect(result).toBe('result');
  expect(existsSync(file)).toBe(false);

  await expect(withLock(file, undefined, () => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
  expect(existsSync(file)).toBe(false);
});

test('Only one works at a time', async () => {
  const file = lockFile();
  let working = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++working);
    await new Promise(setImmediate);
    working--;
  };
  await Promise.all([1, 2, 3].map(() => withLock(file, undefined, work)));
  expect(most).toBe(1);
});

test('The lock of a program that is gone is removed', async () => {
  const file = lockFile();
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, `${pid} x`);
  await expect(withLock(file, AT_ONCE, () => Promise.resolve('done'))).resolves.toBe('done');
});

test('A lock that was not renewed is removed, even if a program has its number', async () => {
  const file = lockFile();
  writeFileSync(file, `${process.pid} x`);
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(file, longAgo, longAgo);
  await expect(withLock(file, AT_ONCE, () => Promise.resolve('done'))).resolves.toBe('done');
});

test('Waiting for the lock of a program that runs can be stopped, and leaves the lock', async () => {
  const file = lockFile();
  writeFileSync(file, `${process.pid} x`);
  const work = withLock(file, AT_ONCE, () => Promise.resolve('done'));
  await expect(work).rejects.toThrow();
  expect(existsSync(file)).toBe(true);
});
