/**
 * Why this is right, in the words of a teacher, for somebody who has just solved it. Twice a number is the number added to
 * itself. That it isn't the square shows at any number but 0 and 2.
 */

/** Twice a number. */
export function double(n: number): number {
  // #answer
  return 2 * n;
  // #end
}
