/**
 * How many places a filter has along one side of an image, without padding.
 *
 * `input` and `filter` are sizes in pixels, and `filter` is not larger than `input`. `stride` is how many pixels the
 * filter moves each time, 1 or more.
 */
export function sizeAfter(input: number, filter: number, stride: number): number {
  throw new Error('Write me');
}
