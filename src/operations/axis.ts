import { refuse } from '../checks';
import { checkTensors } from '../checkTensor';
import { UsageError } from '../errors';
import { formatShape } from '../shape';
import type { Tensor } from '../tensor';

/** An axis as a number from 0 on: a negative one counts from the last. A number alone has one, too, as in PyTorch. */
export function axisOf(what: string, tensor: Tensor, axis: number): number {
  checkTensors(what, tensor);
  if (typeof axis !== 'number') refuse(what, 'a number as an axis', axis);
  const rank = Math.max(1, tensor.shape.length);
  const index = axis < 0 ? axis + rank : axis;
  if (!Number.isInteger(axis) || index < 0 || index >= rank) {
    throw new UsageError(
      `${what} expected an axis from ${-rank} to ${rank - 1} of ${formatShape(tensor.shape)}, but got ${String(axis)}`,
    );
  }
  return index;
}

/** One axis, or several, each once; of a number alone, none. */
export function axesOf(what: string, tensor: Tensor, given: number | readonly number[]): number[] {
  const axes = [given].flat().map((axis) => axisOf(what, tensor, axis));
  if (axes.length === 0 || new Set(axes).size < axes.length) {
    throw new UsageError(
      `${what} expected one or more axes, each once, but got ${formatShape([given].flat())}`,
    );
  }
  return axes.filter((axis) => axis < tensor.shape.length);
}
