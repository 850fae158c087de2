/** The byte of a pixel (0 to 255) as the network gets it. */
export function normalize(byte: number, mean: number, deviation: number): number {
  throw new Error('Write me');
}
