/** What is above 0, and what is below: red, green and blue. 0 is as the page is, so that both look right on light and dark. */
export const ABOVE = [59, 130, 246] as const;
export const BELOW = [249, 115, 22] as const;
/** Behind a number the colour is weaker, so that it can be read. */
const BEHIND = 0.5;

/** How strong the colour of a number is, from 0 to 1: `most` has the full one; what is not finite has none. */
export function strengthOf(value: number, most: number): number {
  const strength = Math.abs(value) / most;
  return Number.isFinite(strength) ? Math.min(1, strength) : 0;
}

/** The ground of a cell with a number in it. */
export function groundOf(value: number, most: number): string {
  return `rgb(${(value < 0 ? BELOW : ABOVE).join(' ')} / ${BEHIND * strengthOf(value, most)})`;
}
