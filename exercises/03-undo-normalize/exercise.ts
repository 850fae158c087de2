/** The byte (0 to 255) that a normalized number stands for: a whole number, fit for a `Uint8Array`. */
export function toByte(value: number, mean: number, deviation: number): number {
  throw new Error('Write me');
}
