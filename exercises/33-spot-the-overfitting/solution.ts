/**
 * Overfitting takes two curves that part: the test loss rises while the training loss still falls. The test
 * loss alone does not show it, for with too large a learning rate both rise, and then fewer epochs are no
 * cure. A gap alone does not show it either: a network usually does a little better on the images that it
 * trains on, and as long as the test loss falls as well, more training helps. And the last two epochs say
 * little, since losses jump about: compare with the lowest point.
 */

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
  // #answer
  const at = test.indexOf(Math.min(...test));
  const lowest = at + 1;
  if (lowest === test.length) return { lowest, verdict: 'go on' };
  const fellOn = (train.at(-1) ?? NaN) < (train[at] ?? NaN);
  return { lowest, verdict: fellOn ? 'overfitting' : 'not learning' };
  // #end
}
