/**
 * A positive gradient says that the loss grows with the weight, so the weight must shrink; a negative one says the
 * opposite. Subtracting does the right thing in both cases. With a plus, each step would climb uphill.
 * The step is longer where the slope is steeper, and each weight has its own: to use one gradient for all, or only its
 * sign, is another rule than this one.
 */

/** Weights, their gradients in the same order, and the learning rate → the weights after one step. */
export function sgdStep(weights: readonly number[], gradients: readonly number[], lr: number): number[] {
  // #answer
  return weights.map((weight, i) => weight - lr * (gradients[i] ?? NaN));
  // #end
}
