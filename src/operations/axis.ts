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

/** One axis, or several, each once. */
export function axesOf(what: string, shape: Shape, given: number | readonly number[]): number[] {
  const axes = [given].flat().map((axis) => axisOf(what, shape, axis));
  if (axes.length === 0 || new Set(axes).size < axes.length) {
    throw new UsageError(
      `${what} expected one or more axes, each once, but got ${formatShape([given].flat())}`,
    );
  }
  return axes;
}
