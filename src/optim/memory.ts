import { ops, type Raw } from '../engine';

/** What an optimizer remembers about one parameter from step to step, by name. */
export class Memory {
  readonly #values = new Map<string, Raw>();

  [Symbol.iterator](): Iterator<[name: string, value: Raw]> {
    return this.#values.entries();
  }

  /** Remembers a tensor in place of the one before. */
  set(name: string, value: Raw): void {
    this.#values.get(name)?.dispose();
    this.#values.set(name, value);
  }

  /**
   * Makes, of what was remembered (undefined at the first step), what is from now on, and gives it back. It outlives what is
   * tidied up around.
   */
  update(name: string, next: (before: Raw | undefined) => Raw): Raw {
    const value = ops.keep(() => ops.tidy(() => next(this.#values.get(name))));
    this.set(name, value);
    return value;
  }

  /** Counts one step more, and says the how many-th it is, from 1 on. */
  count(): number {
    const step = this.update(STEP, (before = ops.scalar(0)) => ops.shift(before, 1));
    return ops.toData(step)[0] ?? NaN;
  }

  /** Forgets all. */
  clear(): void {
    for (const value of this.#values.values()) value.dispose();
    this.#values.clear();
  }
}

/** The name under which steps are counted: the one memory that is a single number, whatever the parameter's shape. */
export const STEP = 'step';
