/**
 * Each batch begins `batchSize` further on, and `slice` stops by itself where the list ends, so the last batch is smaller
 * but not lost. `dropLast` may only leave out a batch that is too small: to take off the last one always would throw away
 * a full batch wherever the division leaves no rest. Dropping is for training; in a test, each image has to be counted.
 */

/**
 * The numbers in batches of `batchSize`, in the order given. A last batch may be smaller; `dropLast` leaves such a one
 * out.
 */
export function batches(indices: readonly number[], batchSize: number, dropLast = false): number[][] {
  // #answer
  const all: number[][] = [];
  for (let start = 0; start < indices.length; start += batchSize) {
    all.push(indices.slice(start, start + batchSize));
  }
  return dropLast ? all.filter((batch) => batch.length === batchSize) : all;
  // #end
}
