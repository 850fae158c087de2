import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Load } from './measured';

/** A mean of the last minute up to this is a quiet machine: what ran before it has faded, and nobody else computes. */
export const QUIET = 0.3;

const LOOK_EVERY_S = 5;

/** What tells how busy the machine is, and lets time pass. */
export interface Watch {
  /** Null where the system tells none. */
  readonly load: () => number | null;
  readonly sleep: (seconds: number) => Promise<void>;
}

export const systemWatch: Watch = {
  // On Windows it is always 0.
  load: () => (process.platform === 'win32' ? null : Math.round((loadavg()[0] ?? 0) * 100) / 100),
  sleep: (seconds) => setTimeout(seconds * 1000),
};

/** Waits until the machine is quiet, at most so many seconds, and tells how busy it is then. */
export async function waitForQuiet(seconds: number, { load, sleep }: Watch): Promise<number | null> {
  for (let left = seconds; left > 0; left -= LOOK_EVERY_S) {
    if ((load() ?? 0) <= QUIET) break;
    await sleep(Math.min(left, LOOK_EVERY_S));
  }
  return load();
}

/** Whether a row was measured beside others' work. What it left behind itself does not count: that is in `after`. */
export function wasBusy({ before }: Load): boolean {
  return before !== null && before > QUIET;
}
