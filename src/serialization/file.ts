import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { UsageError } from '../errors';
import type { StateDict } from '../nn';
import { decodeSafetensors, encodeSafetensors } from './safetensors';

/**
 * torch.save(state, path): writes a state dict as a safetensors file.
 *
 * In PyTorch: `net.load_state_dict(safetensors.torch.load_file(path))`. The file appears under its name when it is
 * whole: it is written beside it first, then renamed.
 */
export function save(state: StateDict, path: string): void {
  writeWhole(path, encodeSafetensors(state));
}

/** torch.load(path): reads a state dict from a safetensors file, PyTorch's too. */
export function load(path: string): StateDict {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new UsageError(`${path} can't be read: ${reasonOf(cause)}`, { cause });
  }
  return decodeSafetensors(bytes, path);
}

/** Fails now, with a reason, where `save` could not write later: before an hour of training, say. */
export function checkWritable(path: string): void {
  const draft = draftOf(path);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError('it is a folder, expected a file');
    closeSync(openSync(draft, 'w'));
    rmSync(draft);
  } catch (cause) {
    throw new UsageError(`${path} can't be written: ${reasonOf(cause)}`, { cause });
  }
}

/** Where a file is written before it gets its name. */
const draftOf = (path: string): string => `${path}.${process.pid}.tmp`;

function writeWhole(path: string, bytes: Uint8Array): void {
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
    throw new UsageError(`${path} can't be written: ${reasonOf(cause)}`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission; choose another place',
  EPERM: 'no permission; choose another place',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room, or choose another place',
  EISDIR: 'it is a folder, expected a file',
  ENOTDIR: 'a part of the path is a file, expected a folder',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
