import { mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { UsageError } from '../src';
import { writeWhole } from '../src/node/writeWhole';

/** Where bytes came to be, if anywhere, and why not where they were meant to be. */
export interface Outcome {
  readonly place?: string;
  readonly trouble?: string;
}

/** Writes a file, or else one in a folder of its own, among the system's temporary files or at the user's home. */
export function writeSomewhere(file: string, bytes: Uint8Array): Outcome {
  const trouble = troubleOf(() => writeWhole(file, bytes));
  if (trouble === undefined) return { place: file };
  // A user without an entry in the system's list has no home: to ask for it is an error.
  for (const folder of [tmpdir, homedir]) {
    let place = '';
    const isFailed = troubleOf(() => {
      place = path.join(mkdtempSync(path.join(folder(), 'lab-')), path.basename(file));
      writeWhole(place, bytes);
    });
    if (isFailed === undefined) return { place, trouble };
  }
  return { trouble };
}

/** What keeps the work from being done, in a sentence. */
export function troubleOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof UsageError ? error.message : String(error);
  }
}
