/** The losses of an epoch's batches, the number of the epoch, and how many losses make a line → the lines. */
export function lossLines(losses: readonly number[], epoch: number, printEvery: number): string[] {
  throw new Error('Write me');
}
