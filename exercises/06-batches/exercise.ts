/**
 * The numbers in batches of `batchSize`, in the order given. A last batch may be smaller; `dropLast` leaves such a one
 * out.
 */
export function batches(indices: readonly number[], batchSize: number, dropLast = false): number[][] {
  throw new Error('Write me');
}
