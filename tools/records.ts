import type { CIFAR10, Shapes } from '../src';

/** CIFAR-10's binary format, one record after the other: a label, then red, green and blue. */
export function recordsOf(images: CIFAR10 | Shapes): Uint8Array {
  const plane = images.shape[0] * images.shape[1];
  const bytes = new Uint8Array(images.length * (1 + 3 * plane));
  for (let i = 0; i < images.length; i++) {
    const start = i * (1 + 3 * plane);
    bytes[start] = images.label(i);
    images.image(i).data.forEach((value, j) => {
      bytes[start + 1 + (j % 3) * plane + Math.floor(j / 3)] = value;
    });
  }
  return bytes;
}
