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
  throw new Error('Write me');
}
