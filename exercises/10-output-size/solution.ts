/**
 * `input - filter` is the way that the filter can go, and `/ stride` makes moves of it. Half a move does not count, so
 * it is rounded down. The 1 is for the first place, where the filter stands before it has moved. A common mistake is to
 * round to the nearest number: it fits as long as the division has no remainder, and then is one too many.
 */

/**
 * How many places a filter has along one side of an image, without padding.
 *
 * `input` and `filter` are sizes in pixels, and `filter` is not larger than `input`. `stride` is how many pixels the
 * filter moves each time, 1 or more.
 */
export function sizeAfter(input: number, filter: number, stride: number): number {
  // #answer
  return Math.floor((input - filter) / stride) + 1;
  // #end
}
