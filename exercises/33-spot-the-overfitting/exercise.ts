/** The mean losses after each epoch; both lists have the same length, 1 or more. */
export interface Curves {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

export interface Finding {
  /** The epoch with the lowest test loss, counted from 1; the first of them, if there are several. */
  readonly lowest: number;
  readonly verdict: 'go on' | 'overfitting' | 'not learning';
}

/** Where the test loss was lowest, and what has happened since. */
export function spot({ train, test }: Curves): Finding {
  throw new Error('Write me');
}
