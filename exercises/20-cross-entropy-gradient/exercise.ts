/**
 * A row of probabilities and a label for each image of a batch → the gradient of the mean loss for each logit, in rows
 * as the probabilities are.
 */
export function crossEntropyGradient(
  probabilities: readonly (readonly number[])[],
  labels: readonly number[],
): number[][] {
  throw new Error('Write me');
}
