import { encodeBitmap } from '../../../plugins/figures/bitmap';

/** A picture of red, green and blue bytes as the address of an image. */
export function uriOf(data: Uint8Array, width: number): string {
  const file = encodeBitmap({ shape: [data.length / 3 / width, width, 3], data });
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...file))}`;
}
