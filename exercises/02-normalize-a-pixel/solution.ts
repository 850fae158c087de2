/**
 * Dividing by 255 gives 0 to 1. With mean 0.5 and deviation 0.5, subtracting gives −0.5 to 0.5, and dividing doubles that:
 * −1 to 1. The order matters: `x / 255 - mean / deviation` would divide the mean alone.
 */

/** The byte of a pixel (0 to 255) as the network gets it. */
export function normalize(byte: number, mean: number, deviation: number): number {
  // #answer
  return (byte / 255 - mean) / deviation;
  // #end
}
