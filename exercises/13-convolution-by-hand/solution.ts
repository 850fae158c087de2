/**
 * However many channels there are, a filter writes one number at each place, so the channels are added up and the bias
 * comes once, at the end. The weights lie on the image as they are. In mathematics a convolution turns the filter round
 * first; what neural networks call by that name does not. With `height - size` places instead of `height - size + 1`, the
 * last row would be missing: the first place counts, too.
 */

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
  // #answer
  let sum = bias;
  filter.forEach((sheet, channel) => {
    sheet.forEach((weights, y) => {
      weights.forEach((weight, x) => {
        sum += weight * numberAt(image, channel, top + y, left + x);
      });
    });
  });
  return sum;
  // #end
}

/** The new sheet that a filter writes: `weightedSum` for each place where the filter fits in. */
export function convolve(image: readonly Sheet[], filter: readonly Sheet[], bias: number): Sheet {
  const [height, width] = sizeOf(image);
  const [filterHeight, filterWidth] = sizeOf(filter);
  // #answer
  const rows: number[][] = [];
  for (let top = 0; top <= height - filterHeight; top++) {
    const row: number[] = [];
    for (let left = 0; left <= width - filterWidth; left++)
      row.push(weightedSum(image, filter, bias, top, left));
    rows.push(row);
  }
  return rows;
  // #end
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
