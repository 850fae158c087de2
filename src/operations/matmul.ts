import { checkTensors } from '../checkTensor';
import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import { operation } from '../operation';
import { formatShape, type Shape } from '../shape';
import type { MatmulShape, Multipliable } from '../shapeTypes';
import type { Tensor } from '../tensor';
import { broadcastShape } from './broadcastShape';

/**
 * torch.matmul(a, b), a @ b: [M, K] @ [K, N] → [M, N], each number a row of a times a column of b, added up.
 *
 * A vector, [K], is a row on the left and a column on the right. Stacks of matrices, [..., M, K] @ [..., K, N], are multiplied one
 * by one; the sizes in front are broadcast, so that one matrix on either side is multiplied with all of the other.
 */
export function matmul<A extends Shape, B extends Shape>(
  a: Tensor<A>,
  b: Tensor<B> & Multipliable<A, B>,
): Tensor<MatmulShape<A, B>> {
  checkTensors('matmul', a, b);
  const [left, right] = [asStack(a.shape, 'row'), asStack(b.shape, 'column')];
  const [m = 1, k = 1] = left.slice(-2);
  const [inner = 1, n = 1] = right.slice(-2);
  if (a.shape.length === 0 || b.shape.length === 0 || k !== inner) {
    throw new UsageError(
      `matmul expected [..., M, K] and [..., K, N], but got ${formatShape(a.shape)} and ${formatShape(b.shape)}`,
    );
  }
  const front = broadcastShape('matmul', left.slice(0, -2), right.slice(0, -2));
  const [ofRows, ofColumns] = [a.shape.length === 1 ? [] : [m], b.shape.length === 1 ? [] : [n]];
  const shape = [...front, ...ofRows, ...ofColumns];
  const rows = (raw: Raw): Raw => ops.broadcastTo(ops.reshape(raw, left), [...front, m, k]);
  const columns = (raw: Raw): Raw => ops.broadcastTo(ops.reshape(raw, right), [...front, k, n]);
  const products = (raw: Raw): Raw => ops.reshape(raw, [...front, m, n]);
  // What was repeated has, as its gradient, the sum over all its places.
  return operation('matmul', shape, () => ops.reshape(ops.matmul(rows(a.raw), columns(b.raw), {}), shape), [
    [
      a,
      (dy, saved) => {
        const gradient = ops.matmul(products(dy), columns(saved.of(b)), { b: true });
        return ops.reshape(ops.sumTo(gradient, left), a.shape);
      },
    ],
    [
      b,
      (dy, saved) => {
        const gradient = ops.matmul(rows(saved.of(a)), products(dy), { a: true });
        return ops.reshape(ops.sumTo(gradient, right), b.shape);
      },
    ],
    // MatmulShape computes the same for the compiler; test/types holds them together.
  ]) as unknown as Tensor<MatmulShape<A, B>>;
}

/** A vector as a matrix of one row, or of one column. */
function asStack(shape: Shape, as: 'row' | 'column'): number[] {
  if (shape.length !== 1) return [...shape];
  return as === 'row' ? [1, ...shape] : [...shape, 1];
}
