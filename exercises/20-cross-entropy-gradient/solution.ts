/**
 * The loss of an image is log(sum of all powers) − the right logit. The slope of the first part is the probability of
 * each class; the slope of the second is 1, for the right class only. So each row adds up to 0: what the right class is
 * pushed up, the others together are pushed down. The division comes from the mean. Without it, each image would count
 * whole, and 64 times as many images would make steps that are up to 64 times as long.
 */

/**
 * A row of probabilities and a label for each image of a batch → the gradient of the mean loss for each logit, in rows
 * as the probabilities are.
 */
export function crossEntropyGradient(
  probabilities: readonly (readonly number[])[],
  labels: readonly number[],
): number[][] {
  // #answer
  return probabilities.map((row, n) =>
    row.map((probability, k) => (probability - (k === labels[n] ? 1 : 0)) / labels.length),
  );
  // #end
}
