import { checkImage, type Image, type ImageShape } from '../image';

/**
 * Floats 0…1 become bytes 0…255, as torchvision.utils.save_image makes them: rounded to the nearest, and cut off
 * below and above. An image of bytes stays what it is.
 */
export function toBytes<S extends ImageShape>(
  image: Image<S>,
): { readonly shape: S; readonly data: Uint8Array } {
  checkImage('toBytes', image);
  const { shape, data } = image;
  if (data instanceof Uint8Array) return { shape, data };
  // A clamped array cuts off, and so do numbers that are none: they become 0.
  const clamped = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i++) clamped[i] = Math.floor((data[i] ?? 0) * 255 + 0.5);
  return { shape, data: new Uint8Array(clamped.buffer) };
}
