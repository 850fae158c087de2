/**
 * Above 0, ReLU's output grows as its input does: the slope is 1, and the gradient passes unchanged. Below 0 the output
 * stays 0 whatever the input does: the slope is 0. What counts is the sign of the input. A negative gradient passes as a
 * positive one does; to apply ReLU to the gradient would lose it. At 0 there is a kink: the slope is 0 on the left and 1
 * on the right, and a measurement on both sides finds 0.5. PyTorch takes 0, and so do we. That is why a gradient check
 * keeps away from kinks.
 */

/** The inputs of ReLU, and the gradients of its outputs at the same places → the gradients of the inputs. */
export function reluGradient(inputs: readonly number[], gradients: readonly number[]): number[] {
  // #answer
  return gradients.map((gradient, i) => ((inputs[i] ?? NaN) > 0 ? gradient : 0));
  // #end
}
