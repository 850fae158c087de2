import type { Permuted, Reshaped, Transposed } from '../axisTypes';
import { checkAxes } from '../checks';
import { checkTensors } from '../checkTensor';
import { ops } from '../engine';
import { UsageError } from '../errors';
import { operation } from '../operation';
import { formatShape, numel, type Shape } from '../shape';
import type { Tensor } from '../tensor';
import { axisOf } from './axis';

/**
 * torch.reshape(x, shape), x.view(shape): the same numbers, row by row, in another shape. One size may be -1: it is what
 * is left over. Here the numbers stay where they are too.
 */
export function reshape<S extends Shape, const To extends Shape>(
  x: Tensor<S>,
  shape: To,
): Tensor<Reshaped<S, To>> {
  checkTensors('reshape', x);
  checkAxes('reshape', shape);
  const count = numel(x.shape);
  const given = numel(shape.filter((size) => size !== -1));
  const full = shape.map((size) => (size === -1 ? count / given : size));
  const isShape = full.every((size) => Number.isInteger(size) && size >= 0);
  if (!isShape || numel(full) !== count || shape.filter((size) => size === -1).length > 1) {
    throw new UsageError(
      `reshape expected a shape of ${count} numbers, as ${formatShape(x.shape)} has, but got ${formatShape(shape)}`,
    );
  }
  return operation('reshape', full, () => ops.reshape(x.raw, full), [
    [x, (dy) => ops.reshape(dy, x.shape)],
    // Reshaped computes the same for the compiler.
  ]) as unknown as Tensor<Reshaped<S, To>>;
}

/** torch.permute(x, order): the axes in another order; axis i of the result is axis `order[i]` of x. */
export function permute<S extends Shape, const Order extends Shape>(
  x: Tensor<S>,
  order: Order,
): Tensor<Permuted<S, Order>> {
  checkAxes('permute', order);
  const axes = order.map((axis) => axisOf('permute', x, axis));
  if (axes.length !== x.shape.length || new Set(axes).size !== axes.length) {
    throw new UsageError(
      `permute expected each axis of ${formatShape(x.shape)} once, but got ${formatShape(order)}`,
    );
  }
  const back = axes.map((_, axis) => axes.indexOf(axis));
  const shape = axes.map((axis) => x.shape[axis] ?? NaN);
  return operation('permute', shape, () => ops.transpose(x.raw, axes), [
    [x, (dy) => ops.transpose(dy, back)],
    // Permuted computes the same for the compiler.
  ]) as unknown as Tensor<Permuted<S, Order>>;
}

/** torch.transpose(x, a, b): two axes exchanged; of a matrix, rows become columns. */
export function transpose<S extends Shape, const A extends number, const B extends number>(
  x: Tensor<S>,
  a: A,
  b: B,
): Tensor<Transposed<S, A, B>> {
  const [first, second] = [axisOf('transpose', x, a), axisOf('transpose', x, b)];
  const order = x.shape.map((_, axis) => (axis === first ? second : axis === second ? first : axis));
  // Transposed computes the same for the compiler.
  return permute(x, order) as unknown as Tensor<Transposed<S, A, B>>;
}
