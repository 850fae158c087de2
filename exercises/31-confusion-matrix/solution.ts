/**
 * Rows are what an image is, so the numbers of a row add up to the images of that class, and the diagonal
 * divided by that sum is the class's accuracy. Divided by the sum of a column, it would answer another
 * question: of all that were called "cat", how many are cats? Each row has to be an array of its own.
 * `Array(n).fill(row)` puts the same array into all places, and a count in one row appears in all of them.
 */

/** A row for each class that an image is, a column for each class that it was taken for. */
export type Matrix = readonly (readonly number[])[];

/** The labels and the network's answers, image by image, as numbers below `classes` → the counts. */
export function confusionMatrix(
  labels: readonly number[],
  answers: readonly number[],
  classes: number,
): number[][] {
  // #answer
  const matrix = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  labels.forEach((label, n) => {
    const row = matrix[label] ?? [];
    const answer = answers[n] ?? NaN;
    row[answer] = (row[answer] ?? 0) + 1;
  });
  return matrix;
  // #end
}

/** For each class, which part of its images was named rightly, from 0 to 1; NaN for a class without images. */
export function perClass(matrix: Matrix): number[] {
  // #answer
  return matrix.map((row, label) => (row[label] ?? NaN) / row.reduce((sum, count) => sum + count, 0));
  // #end
}

/** Of two classes or more, the two that are mixed up most often, the smaller number first; the first such two. */
export function mostMixedUp(matrix: Matrix): [number, number] {
  // #answer
  let found: [number, number] = [0, 1];
  let most = -1;
  for (let a = 0; a < matrix.length; a++) {
    for (let b = a + 1; b < matrix.length; b++) {
      const count = (matrix[a]?.[b] ?? NaN) + (matrix[b]?.[a] ?? NaN);
      if (count > most) {
        most = count;
        found = [a, b];
      }
    }
  }
  return found;
  // #end
}
