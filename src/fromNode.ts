import { UsageError } from './errors';

/**
 * A part of the library that needs Node: files, threads. The core says what it needs, `src/node` provides it, and nothing in
 * the core imports `src/node`. So the core runs in a browser as it is; what is asked for in vain there says so.
 */
export class FromNode<T extends object> {
  readonly #what: string;
  #part: T | undefined;

  /** `what` begins the sentence about it: "a file". */
  constructor(what: string) {
    this.#what = what;
  }

  provide(part: T): void {
    this.#part = part;
  }

  /** The part, where there is one. */
  get ifThere(): T | undefined {
    return this.#part;
  }

  get(): T {
    if (this.#part !== undefined) return this.#part;
    throw new UsageError(`${this.#what} needs Node, and this program runs without it`);
  }
}
