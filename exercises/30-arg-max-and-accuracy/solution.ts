/**
 * A loop that looks for the largest starts with the first logit, or with −Infinity. To start with 0 goes wrong
 * where all logits are negative, which is nothing unusual. The accuracy counts images: all that are right, divided by all. The
 * mean of the batches' accuracies is something else when the last batch is smaller, for its images would
 * count for more than the others.
 */

/** What the network says about a batch, and what is right. */
export interface Batch {
  /** A row of logits for each image. */
  readonly logits: readonly (readonly number[])[];
  /** The class of each image, a place in its row. */
  readonly labels: readonly number[];
}

/** The place of the largest logit; the first of them, if there are several. */
export function argMax(logits: readonly number[]): number {
  // #answer
  return logits.indexOf(Math.max(...logits));
  // #end
}

/** Which part of the images of all batches was recognised, from 0 to 1. */
export function accuracy(batches: readonly Batch[]): number {
  // #answer
  let correct = 0;
  let total = 0;
  for (const { logits, labels } of batches) {
    correct += labels.filter((label, n) => label === argMax(logits[n] ?? [])).length;
    total += labels.length;
  }
  return correct / total;
  // #end
}
