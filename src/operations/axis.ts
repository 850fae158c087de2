import { UsageError } from '../errors';
import { formatShape, type Shape } from '../shape';

/** An axis as a number from 0 on: a negative one counts from the last. */
export function axisOf(what: string, shape: Shape, axis: number): number {
  const index = axis < 0 ? axis + shape.length : axis;
  if (!Number.isInteger(axis) || index < 0 || index >= shape.length) {
    throw new UsageError(
      `${what} expected an axis from ${-shape.length} to ${shape.length - 1} of ${formatShape(shape)}, but got ${axis}`,
    );
  }
  return index;
}
