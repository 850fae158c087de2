import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../../systemErrors';

const POLL_MS = 100;
const BEAT_MS = 10_000;
/** A lock that was not renewed for this long is left over from a program that has stopped. */
const STALE_MS = 60_000;

/**
 * Does the work while no other program does it: the lock is a file that only one of them can create.
 *
 * The file holds the number of its owner's process and is renewed while the work lasts. So the lock of a program
 * that was killed is recognised, and removed.
 */
export async function withLock<T>(
  file: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const owner = `${process.pid} ${randomUUID()}`;
  while (!(await create(file, owner))) {
    if (await isStale(file)) await rm(file, { force: true });
    else await sleep(POLL_MS, undefined, { signal });
  }
  const beat = setInterval(() => void renew(file), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    const current = await readFile(file, 'utf8').catch(() => '');
    if (current === owner) await rm(file, { force: true });
  }
}

async function create(file: string, owner: string): Promise<boolean> {
  try {
    await writeFile(file, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function renew(file: string): Promise<void> {
  const now = new Date();
  // If this fails, the lock may be taken for a stale one: that costs time, but no data.
  await utimes(file, now, now).catch(() => undefined);
}

async function isStale(file: string): Promise<boolean> {
  try {
    const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
    if (pid > 0 && !isRunning(pid)) return true;
    return Date.now() - (await stat(file)).mtimeMs > STALE_MS;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false; // Its owner has just released it.
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // Signal 0 only asks.
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
