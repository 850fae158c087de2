import { lstat, utimes } from 'node:fs/promises';

/** How often those who work give a sign of life, and how long others wait for one. */
export interface Patience {
  readonly beatMs: number;
  /** The pause between two looks. */
  readonly lookMs: number;
  /** Who gave no sign of life in so many looks is taken for dead. */
  readonly looks: number;
}

/** Five seconds in vain. */
export const PATIENCE: Patience = { beatMs: 500, lookMs: 200, looks: 25 };

/** Gives signs of life: the time of a file or folder changes. Returns the function that ends it. */
export function beat(path: string, { beatMs }: Patience): () => void {
  const timer = setInterval(() => {
    const now = new Date();
    // If it can't be done, or the path is gone, others may take this one for dead: that costs time, but no data.
    utimes(path, now, now).catch(() => undefined);
  }, beatMs);
  return () => clearInterval(timer);
}

/**
 * Tells the living from the dead by nothing but looking on: numbers of processes mean nothing in another container, and
 * clocks may be wrong. Looks are counted, not seconds, so that a computer's sleep makes nobody look dead.
 */
export class Watchman {
  readonly #patience: Patience;
  readonly #seen = new Map<string, { readonly mark: string; readonly moved: boolean; times: number }>();

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /** One look; between two of the same path there is a pause of `lookMs`. */
  async look(path: string): Promise<'gone' | 'unsure' | 'alive' | 'dead'> {
    const mark = await markOf(path);
    const before = this.#seen.get(path);
    if (mark === undefined) {
      this.#seen.delete(path);
      return 'gone';
    }
    if (before?.mark !== mark) {
      this.#seen.set(path, { mark, moved: before !== undefined, times: 0 });
      return before === undefined ? 'unsure' : 'alive';
    }
    if (++before.times >= this.#patience.looks) return 'dead';
    return before.moved ? 'alive' : 'unsure';
  }
}

/** What changes with each sign of life. */
async function markOf(path: string): Promise<string | undefined> {
  try {
    const { ino, mtimeMs } = await lstat(path);
    return `${ino} ${mtimeMs}`;
  } catch {
    return undefined; // Where nothing is to be seen, there is nobody to wait for.
  }
}
