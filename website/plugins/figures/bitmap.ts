import type { Image } from '../../../src';

const HEADER = 54;
const CHANNELS = 3;

/**
 * A coloured image as a BMP file. Other than in a PNG, the pixels lie in it as they are, so a page needs no second copy
 * of them to tell their numbers.
 */
export function encodeBitmap({ shape: [height, width, channels], data }: Image): Uint8Array {
  if (channels !== CHANNELS) throw new Error(`a bitmap has ${CHANNELS} channels, not ${channels}`);
  // Rows go from the bottom to the top, each filled up to a multiple of 4 bytes; pixels are blue, green, red.
  const rowBytes = Math.ceil((width * CHANNELS) / 4) * 4;
  const file = new Uint8Array(HEADER + height * rowBytes);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode('BM'));
  view.setUint32(2, file.length, true);
  view.setUint32(10, HEADER, true);
  view.setUint32(14, HEADER - 14, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8 * CHANNELS, true);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * CHANNELS;
      const pixel = data.slice(from, from + CHANNELS).reverse();
      file.set(pixel, HEADER + (height - 1 - row) * rowBytes + column * CHANNELS);
    }
  }
  return file;
}
