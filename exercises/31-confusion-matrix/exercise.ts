/** A row for each class that an image is, a column for each class that it was taken for. */
export type Matrix = readonly (readonly number[])[];

/** The labels and the network's answers, image by image, as numbers below `classes` → the counts. */
export function confusionMatrix(
  labels: readonly number[],
  answers: readonly number[],
  classes: number,
): number[][] {
  throw new Error('Write me');
}

/** For each class, which part of its images was named rightly, from 0 to 1; NaN for a class without images. */
export function perClass(matrix: Matrix): number[] {
  throw new Error('Write me');
}

/** Of two classes or more, the two that are mixed up most often, the smaller number first; the first such two. */
export function mostMixedUp(matrix: Matrix): [number, number] {
  throw new Error('Write me');
}
