/**
 * A list of three tables of shape [2, 4] has the shape [3, 2, 4]: its own length first, then the shape that all its parts
 * share. That holds at every depth, so the function asks itself about the parts. To look at the first part alone gives the
 * same answer for a tensor, but it overlooks ragged lists: the numbers would not fill the shape, and each number behind
 * the gap would slip to a wrong place.
 */

/** A number, or a list of numbers, or a list of such lists, and so on. */
export type Nested = number | readonly Nested[];

/**
 * The shape of nested lists, the outermost size first: one size for each depth, so none for a number alone.
 * Throws an error that says "ragged" where lists of different shapes stand side by side.
 */
export function shapeOf(nested: Nested): number[] {
  // #answer
  if (typeof nested === 'number') return [];
  const shapes = nested.map((part) => shapeOf(part));
  const first = shapes[0] ?? [];
  if (shapes.some((shape) => shape.join() !== first.join()))
    throw new Error('ragged: the parts differ in shape');
  return [nested.length, ...first];
  // #end
}
