/**
 * The logarithm of a division is a difference: log(power / total) = log(power) − log(total), and the logarithm of
 * e^logit is the logit itself. So the loss is log(total) − logit, with the largest logit subtracted from both.
 * The way by softmax looks the same, but where a probability is so small that it is rounded to 0, −log(0) is Infinity,
 * and nothing can be learned from that image. The mean, not the sum, makes batches of 4 and of 256 comparable.
 */

/** The logits of one image and its label, a place in them → its loss, 0 or more. */
export function imageLoss(logits: readonly number[], label: number): number {
  // #answer
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  const right = logits[label] ?? NaN;
  return Math.log(total) - (right - largest);
  // #end
}

/** A row of logits and a label for each image of a batch → the mean of the images' losses. */
export function batchLoss(logits: readonly (readonly number[])[], labels: readonly number[]): number {
  // #answer
  const total = labels.reduce((sum, label, n) => sum + imageLoss(logits[n] ?? [], label), 0);
  return total / labels.length;
  // #end
}
