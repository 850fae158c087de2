/** The logits of one image and its label, a place in them → its loss, 0 or more. */
export function imageLoss(logits: readonly number[], label: number): number {
  throw new Error('Write me');
}

/** A row of logits and a label for each image of a batch → the mean of the images' losses. */
export function batchLoss(logits: readonly (readonly number[])[], labels: readonly number[]): number {
  throw new Error('Write me');
}
