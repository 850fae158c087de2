import type { Generator } from '../../src';

/** The numbers of `indices` in a random order that `generator` decides. `indices` itself stays as it is. */
export function shuffled(indices: readonly number[], generator: Generator): number[] {
  throw new Error('Write me');
}
