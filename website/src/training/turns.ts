import { getRngState, setRngState } from '../../../src/browser';

/** So many milliseconds one works before it is another's turn. */
const WHILE = 50;

/** One thread for several runs, which work by turns. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  get isWanted(): boolean {
    return this.#waiting.length > 0;
  }

  async take(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#isTaken = false;
    else next();
  }
}

/**
 * A run's part in the turns. It draws random numbers as if it were alone: where it stopped drawing it goes on, whatever others
 * drew meanwhile. At first, that is where the generator is when this is made.
 */
export class Turn {
  readonly #turns: Turns;
  #random = getRngState();
  #since = 0;

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  async take(): Promise<void> {
    await this.#turns.take();
    setRngState(this.#random);
    this.#since = performance.now();
  }

  give(): void {
    this.#random = getRngState();
    this.#turns.give();
  }

  /** Lets another one work, if there is one and this one has had its while. */
  async next(): Promise<void> {
    if (!this.#turns.isWanted || performance.now() - this.#since < WHILE) return;
    this.give();
    await this.take();
  }
}
