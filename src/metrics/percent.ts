import { refuse } from '../checks';

/** A part of 1 in whole percent, rounded down as Python's `%d` does; the small number undoes what 0.57 * 100 loses. */
export function percent(part: number): number {
  if (typeof part !== 'number') refuse('percent', 'a number', part);
  return Math.floor(part * 100 + 1e-9);
}
