import { ABOVE, BELOW, strengthOf } from '../SlidingWindow/ground';

/** Numbers as red, green, blue and opacity of a canvas: `most` is full colour. What is no number is left out. */
export function painted(numbers: ArrayLike<number>, most: number): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    pixels.set(value < 0 ? BELOW : ABOVE, 4 * i);
    pixels[4 * i + 3] = 255 * strengthOf(value, most);
  }
  return pixels;
}
