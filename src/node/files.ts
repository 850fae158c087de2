import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
