/** Twice a number. */
export function double(n: number): number {
  throw new Error('Write me');
}
