/**
 * Red, green and blue take turns, so the remainder of a division by 3 tells the channel. Each channel has a third of the
 * numbers; who divides by all of them gets means three times too small. Dividing by 255 once, at the end, is enough, as
 * the mean of halves is half the mean. Put these three numbers into `Normalize`, and the mean becomes 0.
 */

/**
 * The means of red, green and blue, each from 0 to 1.
 * `pixels` are the bytes of images of shape [N, H, W, 3] in a row: red, green, blue, red, green, blue and so on.
 */
export function channelMeans(pixels: Uint8Array): number[] {
  // #answer
  const sums = [0, 0, 0];
  pixels.forEach((byte, i) => {
    sums[i % 3] = (sums[i % 3] ?? 0) + byte;
  });
  const count = pixels.length / 3;
  return sums.map((sum) => sum / count / 255);
  // #end
}
