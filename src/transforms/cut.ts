import type { Image } from '../image';

/** A part of an image: `height` rows and `width` columns from (top, left) on; black where it lies outside. */
export function cut({ shape, data }: Image, top: number, left: number, height: number, width: number): Image {
  const [oldHeight, oldWidth, channels] = shape;
  const length = height * width * channels;
  const part = data instanceof Uint8Array ? new Uint8Array(length) : new Float32Array(length);
  const from = Math.max(left, 0);
  const to = Math.min(left + width, oldWidth);
  if (from < to) {
    for (let y = Math.max(top, 0); y < Math.min(top + height, oldHeight); y++) {
      const row = data.subarray((y * oldWidth + from) * channels, (y * oldWidth + to) * channels);
      part.set(row, ((y - top) * width + from - left) * channels);
    }
  }
  return { shape: [height, width, channels], data: part };
}
