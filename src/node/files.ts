import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors';
import { fileError } from './fileError';

export function readWhole(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw fileError(`${path} can't be read`, cause);
  }
}

export function list(folder: string): { name: string; isFolder: boolean }[] {
  try {
    return readdirSync(folder).map((name) => {
      const entry = statSync(join(folder, name), { throwIfNoEntry: false });
      return { name, isFolder: entry?.isDirectory() ?? false };
    });
  } catch (cause) {
    throw fileError(`the folder ${folder} can't be read`, cause);
  }
}

export function makeFolderOf(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw fileError(`${path} can't be written`, cause);
  }
}

/** Where a file is written before it gets its name. */
const draftOf = (path: string): string => `${path}.${process.pid}.tmp`;

/** Writes a file that appears under its name when it is whole, in place of what was there before. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = draftOf(path);
  try {
    const file = openSync(draft, 'w');
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw fileError(`${path} can't be written`, cause);
  }
}

/** Fails now, with a reason, where `writeWhole` could not write later: before an hour of training, say. */
export function checkWritable(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${path} can't be written: it is a folder, expected a file`);
  }
  const draft = draftOf(path);
  try {
    closeSync(openSync(draft, 'w'));
    rmSync(draft);
  } catch (cause) {
    throw fileError(`${path} can't be written`, cause);
  }
}
