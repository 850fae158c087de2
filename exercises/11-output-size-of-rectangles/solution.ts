/**
 * The two directions know nothing of each other, so the same formula is used twice, each time with the sizes of its own
 * direction. Padding counts twice, because the zeros stand on both sides. The check comes first: a filter that does not
 * fit would still give a number, and with a large stride this number looks harmless.
 */

/** One size for both directions, or [height, width]. */
export type Size = number | readonly [height: number, width: number];

/** [height, width] of any size: 5 becomes [5, 5], and [5, 2] stays [5, 2]. */
export function pair(size: Size): readonly [height: number, width: number] {
  // #answer
  return typeof size === 'number' ? [size, size] : size;
  // #end
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
  // #answer
  const along = (axis: 0 | 1): number => {
    const room = image[axis] - pair(filter)[axis] + 2 * pair(padding)[axis];
    if (room < 0)
      throw new Error(`the filter ${pair(filter).join('x')} does not fit into ${image.join('x')}`);
    return Math.floor(room / pair(stride)[axis]) + 1;
  };
  return [along(0), along(1)];
  // #end
}
