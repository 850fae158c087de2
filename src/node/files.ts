import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors';
import { errorCode, errorText } from '../systemErrors';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission; choose another place',
  EPERM: 'no permission; choose another place',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room, or choose another place',
  EDQUOT: 'your share of the disk is full; make room, or choose another place',
  EBUSY: 'another program, or the system, holds it; choose another place',
  ENXIO: 'nothing reads from it; choose another place',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  ELOOP: 'the link leads back to itself',
  EISDIR: 'it is a folder, expected a file',
  EEXIST: 'a file is in the way, expected a folder',
  ENOTDIR: 'a part of the path is a file, expected a folder',
};

/** A system error in a sentence for the person at the keyboard; `what` begins it: "net.safetensors can't be read". */
export function fileError(what: string, cause: unknown): UsageError {
  const reason = REASONS[errorCode(cause) ?? ''] ?? errorText(cause);
  return new UsageError(`${what}: ${reason}`, { cause });
}

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
