/**
 * The patience counts from the best epoch, not from the last fall. A loss that goes 1.0, 1.3, 1.2, 1.1 falls
 * twice and is still no better than it was; to compare with the epoch before would go on for long. And to
 * stop at the first rise would let chance decide, since the loss also jumps about by itself. Keep the weights
 * of the best epoch, not of the last one.
 */

export interface Options {
  /** How many epochs in a row may go by without a new lowest loss; 1 or more. */
  readonly patience: number;
  /** How many epochs there are at most; 1 or more. */
  readonly maxEpochs: number;
}

export interface Result {
  /** The epoch with the lowest loss, counted from 1; the first of them, if there are several. */
  readonly best: number;
  /** How many epochs were trained. */
  readonly ran: number;
}

/** Trains epoch after epoch, until it is no longer worth it. `trainEpoch` gets the epoch's number, 1 first. */
export function trainUntilWorse(
  trainEpoch: (epoch: number) => number,
  { patience, maxEpochs }: Options,
): Result {
  // #answer
  let lowest = Infinity;
  let best = 0;
  let ran = 0;
  while (ran < maxEpochs && ran - best < patience) {
    ran++;
    const loss = trainEpoch(ran);
    if (loss < lowest) {
      lowest = loss;
      best = ran;
    }
  }
  return { best, ran };
  // #end
}
