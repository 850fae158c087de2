/** A number, or a list of numbers, or a list of such lists, and so on. */
export type Nested = number | readonly Nested[];

/**
 * The shape of nested lists, the outermost size first: one size for each depth, so none for a number alone.
 * Throws an error that says "ragged" where lists of different shapes stand side by side.
 */
export function shapeOf(nested: Nested): number[] {
  throw new Error('Write me');
}
