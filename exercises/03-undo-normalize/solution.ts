/**
 * `Normalize` subtracts and then divides, so the way back multiplies and then adds. Without rounding, a byte would lose
 * what is behind its point: 60 comes back as 59.999996 and would be stored as 59. Without the limits, a `Uint8Array`
 * starts over at 256: 319 is stored as 63, and the brightest spot of an image turns dark.
 */

/** The byte (0 to 255) that a normalized number stands for: a whole number, fit for a `Uint8Array`. */
export function toByte(value: number, mean: number, deviation: number): number {
  // #answer
  const byte = Math.round((value * deviation + mean) * 255);
  return Math.min(255, Math.max(0, byte));
  // #end
}
