/** Random numbers that are the same for the same seed, so that what fails once can be looked at again (mulberry32). */
export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('there is nothing to pick from');
    return value;
  }
}

/** How a torture is called: the same seed does the same. */
export interface Torture {
  readonly seed: number;
  readonly count: number;
  readonly say: (line: string) => void;
}

/** The numbers of a command line: `npx ts-node test/torture/archives.ts COUNT SEED`. */
export function tortureOf([count = '150', seed = '1']: readonly string[]): Torture {
  return { seed: Number(seed), count: Number(count), say: (line) => console.log(line) };
}
