import { UsageError } from '../errors';

/** A setting that has to be a number within bounds. */
export function checkOption(what: string, value: number, least: number, below = Infinity): void {
  if (typeof value !== 'number' || !(value >= least && value < below)) {
    const bound =
      below === Infinity
        ? `a finite number of at least ${least}`
        : `a number from ${least} up to, but not, ${below}`;
    throw new UsageError(`${what} expected ${bound}, but got ${String(value)}`);
  }
}
