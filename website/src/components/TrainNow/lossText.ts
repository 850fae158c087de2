/** A loss; on its way to infinity it fits in no line. */
export function lossText(
  loss: number,
  number: (value: number, digits: number) => string,
  digits = 2,
): string {
  return Math.abs(loss) < 1e6 ? number(loss, digits) : loss.toExponential(1);
}
