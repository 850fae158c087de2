import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors';
import { fileError } from './fileError';
import { makeFolder } from './makeFolder';

/** A pipe would be waited for, for ever maybe, and a device such as /dev/zero has no end: neither is a file. */
export function readWhole(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (!stats.isFile() && !stats.isDirectory())
      throw new UsageError(`${path} can't be read: it is a pipe or a device, expected a file`);
    return readFileSync(path);
  } catch (cause) {
    throw cause instanceof UsageError ? cause : fileError(`${path} can't be read`, cause);
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
    makeFolder(dirname(path));
  } catch (cause) {
    throw fileError(`${path} can't be written`, cause);
  }
}
