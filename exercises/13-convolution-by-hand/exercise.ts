/** Numbers in rows: `sheet[y][x]`, where y counts down and x to the right. */
export type Sheet = readonly (readonly number[])[];

/**
 * What a filter gives with its upper left corner at row `top` and column `left` of the image.
 *
 * `image` and `filter` have equally many sheets, one for each channel, and the filter is inside of the image.
 */
export function weightedSum(
  image: readonly Sheet[],
  filter: readonly Sheet[],
  bias: number,
  top: number,
  left: number,
): number {
  throw new Error('Write me');
}

/** The new sheet that a filter writes: `weightedSum` for each place where the filter fits in. */
export function convolve(image: readonly Sheet[], filter: readonly Sheet[], bias: number): Sheet {
  const [height, width] = sizeOf(image);
  const [filterHeight, filterWidth] = sizeOf(filter);
  throw new Error('Write me');
}

/** The height and width of sheets, which all have the same. */
function sizeOf([sheet]: readonly Sheet[]): readonly [height: number, width: number] {
  return [sheet?.length ?? 0, sheet?.[0]?.length ?? 0];
}

/** One number of an image; outside of it, an error. For you to use in `weightedSum`. */
function numberAt(image: readonly Sheet[], channel: number, y: number, x: number): number {
  const number = image[channel]?.[y]?.[x];
  if (number === undefined) throw new Error(`channel ${channel} has no row ${y} with a column ${x}`);
  return number;
}
