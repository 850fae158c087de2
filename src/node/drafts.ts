import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../systemErrors';

/** Writing a draft takes less: one that is older is left over, even if its number is that of a running program. */
const OLD_MS = 60_000;

/** What drafts of a path are called before the random part; of a long name, its beginning, for names have a limit. */
const startOf = (path: string): string => `${Array.from(basename(path)).slice(0, 50).join('')}.`;

/**
 * Where a file is written before it gets its name: beside it, under a name that no other program has. The number of this
 * process is in it, so that others can tell when it is left over.
 */
export function draftOf(path: string): string {
  const random = randomBytes(8).toString('hex');
  return join(dirname(path), `${startOf(path)}${process.pid}-${random}.tmp`);
}

/**
 * Removes what programs that were killed have left of writing this path. To tell those from others is a guess (in a
 * container, numbers of processes repeat): whose draft was removed writes another one.
 */
export function removeLeftOvers(path: string): void {
  const start = startOf(path);
  for (const name of namesIn(dirname(path))) {
    const pid = name.startsWith(start) && /^(\d+)-[0-9a-f]{16}\.tmp$/.exec(name.slice(start.length))?.[1];
    if (pid === undefined || pid === false) continue;
    const draft = join(dirname(path), name);
    if (!isRunning(Number(pid)) || isOld(draft)) discard(draft);
  }
}

/** Removes a file, if that can be done: what is left over does no harm. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The next one to write there tries again.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // One may write to a folder that one may not read.
    return [];
  }
}

/** This process has no other draft now, for it writes them at one go; so a draft with its number is of another one. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0); // Signal 0 only asks.
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

function isOld(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs > OLD_MS;
  } catch {
    return false;
  }
}
