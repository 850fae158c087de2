/** A batch that a worker has finished. */
export interface Arrival {
  /** Which batch of the pass it is: 0 for the first one. */
  readonly number: number;
  readonly batch: string;
}

/**
 * What can be handed out after each arrival. A batch goes out as soon as it and all batches with smaller numbers are
 * there. The result has one list for each arrival; a list is empty where nothing is due.
 */
export function handOut(arrivals: readonly Arrival[]): string[][] {
  throw new Error('Write me');
}
