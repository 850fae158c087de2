/**
 * The means of red, green and blue, each from 0 to 1.
 * `pixels` are the bytes of images of shape [N, H, W, 3] in a row: red, green, blue, red, green, blue and so on.
 */
export function channelMeans(pixels: Uint8Array): number[] {
  throw new Error('Write me');
}
