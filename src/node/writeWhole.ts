import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { UsageError } from '../errors';
import { errorCode } from '../systemErrors';
import { discard, draftOf, removeLeftOvers } from './drafts';
import { fileError } from './fileError';
import { lookAt } from './lookAt';

/** So often a draft may be taken for a left-over one by other programs; each of them does so once for a file it writes. */
const TRIES = 100;

/**
 * Writes a file that appears under its name when it is whole, in place of what was there before, with the permissions that that
 * had. Behind a link, it is the linked file. What is no file, such as a pipe or /dev/null, is written into as it is.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  explaining(path, () => {
    const { target, stats } = lookAt(path);
    if (stats?.isFile() === false) writeInto(target, stats, bytes);
    else replace(target, stats, bytes);
  });
}

/** Fails now, with a reason, where `writeWhole` could not write so many bytes later: before an hour of training, say. */
export function checkWritable(path: string, size: number): void {
  explaining(path, () => {
    const { target, stats } = lookAt(path);
    // A pipe may get its reader later, and what is written to a device stays there: nothing of none is no mark.
    if (stats?.isFIFO()) return;
    if (stats?.isFile() === false) {
      writeInto(target, stats, new Uint8Array(0));
      return;
    }
    removeLeftOvers(target);
    const draft = writeDraft(target, stats, new Uint8Array(size));
    discard(draft);
    if (stats) checkMount(target, draft);
  });
}

function explaining(path: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    throw cause instanceof UsageError ? cause : fileError(`${path} can't be written`, cause);
  }
}

function writeInto(target: string, stats: Stats, bytes: Uint8Array): void {
  // To open a pipe that nothing reads from would wait for a reader, for ever maybe; opened so, it is an error. It stays open
  // for a while, for the reader takes the end of its last writer for the end of all.
  const probe = stats.isFIFO() ? openSync(target, constants.O_WRONLY | constants.O_NONBLOCK) : undefined;
  const file = openSync(target, constants.O_WRONLY);
  try {
    writeAll(file, bytes);
  } finally {
    closeSync(file);
    if (probe !== undefined) closeSync(probe);
  }
}

function replace(target: string, stats: Stats | undefined, bytes: Uint8Array): void {
  removeLeftOvers(target);
  for (let tries = 1; ; tries++) {
    const draft = writeDraft(target, stats, bytes);
    try {
      renameSync(draft, target);
      return;
    } catch (error) {
      discard(draft);
      if (errorCode(error) !== 'ENOENT' || tries === TRIES) throw error;
    }
  }
}

function writeDraft(target: string, stats: Stats | undefined, bytes: Uint8Array): string {
  const draft = draftOf(target);
  const file = openSync(draft, 'wx');
  try {
    try {
      if (stats) beLike(file, stats);
      writeAll(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return draft;
  } catch (error) {
    discard(draft);
    throw error;
  }
}

/** As far as this program may, and the disk knows owners and permissions. The owner first: that may take permissions away. */
function beLike(file: number, { uid, gid, mode }: Stats): void {
  for (const change of [() => fchownSync(file, uid, gid), () => fchmodSync(file, mode & 0o777)]) {
    try {
      change();
    } catch {
      // The numbers of the file are worth more.
    }
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  if (bytes.length === 0) writeSync(file, bytes);
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

/** A file that is mounted by itself, as in a container, can't be replaced: no other name can be made for it, either. */
function checkMount(target: string, draft: string): void {
  try {
    linkSync(target, draft);
    discard(draft);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') return;
    throw new UsageError(
      `${target} can't be replaced, for it is mounted by itself: mount its folder in its place, or choose another file`,
    );
  }
}
