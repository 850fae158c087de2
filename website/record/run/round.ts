/** Four digits after the point: enough for every picture, and the file stays readable. */
export function round(value: number): number {
  return Number(value.toFixed(4));
}
