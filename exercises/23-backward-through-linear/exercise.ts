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
  throw new Error('Write me');
}

/** The gradient of the outputs [N, out] → the gradient of the bias [out]. */
export function gradientOfBias(gradient: Matrix): number[] {
  throw new Error('Write me');
}

/** The gradient of the outputs [N, out] and the input [N, in] → the gradient of the weight [out, in]. */
export function gradientOfWeight(gradient: Matrix, input: Matrix): number[][] {
  throw new Error('Write me');
}

/** The gradient of the outputs [N, out] and the weight [out, in] → the gradient of the input [N, in]. */
export function gradientOfInput(gradient: Matrix, weight: Matrix): number[][] {
  throw new Error('Write me');
}
