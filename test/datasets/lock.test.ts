import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLock, Lock } from '../../src/node/cifar10/lock';
import { PATIENCE } from '../../src/node/signsOfLife';
import { cleanUp, temporaryFolder } from './support';

afterEach(cleanUp);

const lockFile = (): string => join(temporaryFolder(), 'lock');

test('One has the lock until it is released', () => {
  const file = lockFile();
  const lock = Lock.take(file, PATIENCE);
  expect(lock).toBeDefined();
  expect(isLock(file)).toBe(true);
  expect(Lock.take(file, PATIENCE)).toBeUndefined();

  lock?.release();
  expect(existsSync(file)).toBe(false);
  Lock.take(file, PATIENCE)?.release();
});

test("Another program's lock is left alone", () => {
  const file = lockFile();
  const lock = Lock.take(file, PATIENCE);
  writeFileSync(file, 'of a program that took this one for dead');
  lock?.release();
  expect(readFileSync(file, 'utf8')).toBe('of a program that took this one for dead');
});

test('A link that leads nowhere is a lock, until it is known to be dead', () => {
  const file = lockFile();
  symlinkSync('nowhere', file);
  expect(Lock.take(file, PATIENCE)).toBeUndefined();
  const lock = Lock.take(file, PATIENCE, { despite: true });
  expect(lock).toBeDefined();
  lock?.release();
});

test('Where a folder has its name, or nothing can be written, work goes on without', () => {
  const file = lockFile();
  mkdirSync(file);
  expect(isLock(file)).toBe(false);
  for (const path of [file, join(file, 'no such folder', 'lock')]) {
    const lock = Lock.take(path, PATIENCE);
    expect(lock).toBeDefined();
    lock?.release();
  }
  expect(existsSync(file)).toBe(true);
});

test('The lock goes with its program', () => {
  const file = lockFile();
  const before = process.listeners('exit');
  const lock = Lock.take(file, PATIENCE);
  const [onExit] = process.listeners('exit').filter((listener) => !before.includes(listener));
  onExit?.(0);
  expect(existsSync(file)).toBe(false);
  expect(process.listeners('exit')).toEqual(before);
  lock?.release();
});
