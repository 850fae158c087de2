import type { Generator } from '../../src';

/** The numbers of the images in each part. */
export interface Parts {
  readonly learnFrom: number[];
  readonly checkOn: number[];
}

/** Splits the numbers 0 to `count - 1` at random; `fraction` of them, rounded down, are to check on. */
export function split(count: number, fraction: number, generator: Generator): Parts {
  throw new Error('Write me');
}
