import { describe, isSmall } from './describe';
import type { ProgramEvent, Seen } from './protocol';

/** Of so many numbers that are added, one point is made. */
const NUMBERS_OF_POINT = 25;

/**
 * Looks at a program while it runs. A loop goes by thousands of times, so its values are told now and then: while it runs those
 * of one turn together, and at its end the last numbers and texts, but all else as it was in the last turn that was looked at.
 */
export class Observer {
  readonly #interval: number;
  readonly #tell: (event: ProgramEvent) => void;
  readonly #small = new Map<number, Seen>();
  readonly #described = new Map<number, Seen>();
  readonly #everSeen = new Set<number>();
  readonly #older = new Map<number, number>();
  #points: { x: number; y: number }[] = [];
  #sum = 0;
  #added = 0;
  #lastProbe = -1;
  #isLooking = true;
  #began = performance.now();

  constructor(framesPerSecond: number, tell: (event: ProgramEvent) => void) {
    this.#interval = 1000 / framesPerSecond;
    this.#tell = tell;
  }

  see(probe: number, value: unknown): void {
    if (probe <= this.#lastProbe) this.#turn();
    this.#lastProbe = probe;
    const small = isSmall(value);
    const isKnown = this.#everSeen.has(probe) && (!this.#isLooking || this.#described.has(probe));
    if (isKnown && !small) {
      this.#older.set(probe, (this.#older.get(probe) ?? 0) + 1);
      return;
    }
    const seen = describe(value);
    if (seen === undefined) return;
    this.#older.delete(probe);
    this.#everSeen.add(probe);
    (small ? this.#small : this.#described).set(probe, seen);
  }

  /** By probe, how many values came after the one that is told; none where that is the last one. */
  get older(): ReadonlyMap<number, number> {
    return this.#older;
  }

  /** A number that is added to a sum: of these there is a curve. */
  add(value: number): void {
    this.#sum += value;
    this.#added++;
    if (this.#added % NUMBERS_OF_POINT > 0) return;
    this.#points.push({ x: this.#added, y: this.#sum / NUMBERS_OF_POINT });
    this.#sum = 0;
  }

  /** From here on all is looked at as for the first time. */
  again(): void {
    this.tell();
    this.#everSeen.clear();
  }

  /** Tells all that is new. */
  tell(): void {
    const seen = [...this.#small, ...this.#described].sort(([a], [b]) => a - b);
    if (seen.length > 0 || this.#points.length > 0)
      this.#tell({ type: 'values', seen, points: this.#points });
    this.#small.clear();
    this.#described.clear();
    this.#points = [];
  }

  /** The program has gone back to an earlier line: a turn of a loop, or a call. */
  #turn(): void {
    if (this.#isLooking) this.tell();
    const now = performance.now();
    this.#isLooking = now - this.#began >= this.#interval;
    if (this.#isLooking) this.#began = now;
  }
}
