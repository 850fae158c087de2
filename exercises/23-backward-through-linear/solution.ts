/**
 * An output is a sum of products, weight × input. If a weight grows by 1, the output grows by the input, so the gradient
 * of the weight is the input times the gradient of the output; and the other way round. Where a number is used several
 * times, its gradients add up: a weight serves all rows of the batch, an input serves all outputs. To take only the last
 * one, or their mean, is the common mistake. (The loss is a mean already, which the incoming gradient accounts for.)
 * The slope is measured on both sides: the error of `(f(x + h) - f(x)) / h` is thousands of times larger.
 */

/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Number times number at the same place, added up. */
const dot = (a: readonly number[], b: readonly number[]): number =>
  sum(a.map((number, i) => number * (b[i] ?? NaN)));

/** The columns of a matrix as rows: [[1, 2], [3, 4]] → [[1, 3], [2, 4]]. */
const columns = (matrix: Matrix): number[][] =>
  (matrix[0] ?? []).map((_, i) => matrix.map((row) => row[i] ?? NaN));

/**
 * The layer itself: input [N, in], a row for each image; weight [out, in], a row for each output; bias [out] →
 * outputs [N, out].
 */
export function linear(input: Matrix, weight: Matrix, bias: readonly number[]): number[][] {
  return input.map((row) => weight.map((weights, o) => dot(row, weights) + (bias[o] ?? NaN)));
}

/** How fast f grows at x: its difference between a little above x and a little below, divided by the distance. */
export function slope(f: (x: number) => number, x: number): number {
  const h = 1e-5;
  // #answer
  return (f(x + h) - f(x - h)) / (2 * h);
  // #end
}

/** The gradient of the outputs [N, out] → the gradient of the bias [out]. */
export function gradientOfBias(gradient: Matrix): number[] {
  // #answer
  return columns(gradient).map(sum);
  // #end
}

/** The gradient of the outputs [N, out] and the input [N, in] → the gradient of the weight [out, in]. */
export function gradientOfWeight(gradient: Matrix, input: Matrix): number[][] {
  // #answer
  return columns(gradient).map((ofOutput) => columns(input).map((feature) => dot(ofOutput, feature)));
  // #end
}

/** The gradient of the outputs [N, out] and the weight [out, in] → the gradient of the input [N, in]. */
export function gradientOfInput(gradient: Matrix, weight: Matrix): number[][] {
  // #answer
  return gradient.map((ofImage) => columns(weight).map((weights) => dot(ofImage, weights)));
  // #end
}
