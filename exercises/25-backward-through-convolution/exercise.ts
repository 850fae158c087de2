/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

/** The number at a place; 0 outside of the matrix. */
const at = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

/** Adds up what `term` makes of each number and its place. */
const total = (matrix: Matrix, term: (number: number, row: number, column: number) => number): number =>
  matrix
    .flatMap((numbers, r) => numbers.map((number, c) => term(number, r, c)))
    .reduce((sum, part) => sum + part, 0);

/** A matrix as large as another one, with what `number` says for each place. */
const sameSize = (matrix: Matrix, number: (row: number, column: number) => number): number[][] =>
  matrix.map((numbers, r) => numbers.map((_, c) => number(r, c)));

/** The convolution itself: image [H, W] and filter [KH, KW] → outputs [H - KH + 1, W - KW + 1]. */
export function convolve(image: Matrix, filter: Matrix): number[][] {
  const inside = image.slice(filter.length - 1).map((numbers) => numbers.slice((filter[0] ?? []).length - 1));
  return sameSize(inside, (r, c) => total(filter, (weight, i, j) => weight * at(image, r + i, c + j)));
}

/** The gradient of the outputs, the image, and the filter, for its size → the gradient of the filter [KH, KW]. */
export function gradientOfFilter(gradient: Matrix, image: Matrix, filter: Matrix): number[][] {
  throw new Error('Write me');
}

/** The gradient of the outputs, the image, for its size, and the filter → the gradient of the image [H, W]. */
export function gradientOfImage(gradient: Matrix, image: Matrix, filter: Matrix): number[][] {
  throw new Error('Write me');
}
