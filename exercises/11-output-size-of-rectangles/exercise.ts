/** One size for both directions, or [height, width]. */
export type Size = number | readonly [height: number, width: number];

/** [height, width] of any size: 5 becomes [5, 5], and [5, 2] stays [5, 2]. */
export function pair(size: Size): readonly [height: number, width: number] {
  throw new Error('Write me');
}

/**
 * The height and width that a convolution leaves of an image.
 *
 * `stride` is how far the filter moves each time, `padding` how many rows of zeros are put above and below the image, and
 * how many columns to its left and its right. Throws an error where the filter does not fit in.
 */
export function shapeAfter(
  image: readonly [height: number, width: number],
  filter: Size,
  stride: Size = 1,
  padding: Size = 0,
): readonly [height: number, width: number] {
  throw new Error('Write me');
}
