/** A picture's red, green and blue bytes as a canvas has them. */
export function opaque(bytes: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray((bytes.length / 3) * 4).fill(255);
  for (let i = 0; i < bytes.length / 3; i++) pixels.set(bytes.subarray(3 * i, 3 * i + 3), 4 * i);
  return pixels;
}
