import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import { operation } from '../operation';
import { formatShape, numel, sameShape, type Shape } from '../shape';
import type { MatmulShape, Multipliable } from '../shapeTypes';
import type { Tensor } from '../tensor';

/**
 * torch.matmul(a, b), a @ b: [M, K] @ [K, N] → [M, N], each number a row of a times a column of b, added up.
 *
 * A vector, [K], is a row on the left and a column on the right. Stacks of matrices, [..., M, K] @ [..., K, N], are multiplied one
 * by one; both have the same sizes in front, or b is one matrix for all.
 */
export function matmul<A extends Shape, B extends Shape>(
  a: Tensor<A>,
  b: Tensor<B> & Multipliable<A, B>,
): Tensor<MatmulShape<A, B>> {
  const [left, right] = [asStack(a.shape, 'row'), asStack(b.shape, 'column')];
  const [k, l] = [left.at(-1), right.at(-2)];
  const front = left.slice(0, -2);
  const isOneMatrix = right.length === 2;
  if (
    a.shape.length === 0 ||
    b.shape.length === 0 ||
    k !== l ||
    !(isOneMatrix || sameShape(front, right.slice(0, -2)))
  ) {
    throw new UsageError(
      `matmul expected [..., M, K] and [..., K, N], but got ${formatShape(a.shape)} and ${formatShape(b.shape)}`,
    );
  }
  // With one matrix on the right, all rows of the stack are rows of one matrix.
  const flat = (shape: number[]): number[] =>
    isOneMatrix ? [numel(shape.slice(0, -1)), shape.at(-1) ?? NaN] : shape;
  const [leftFlat, outFlat] = [flat(left), flat([...front, left.at(-2) ?? NaN, right.at(-1) ?? NaN])];
  const rows = (raw: Raw): Raw => ops.reshape(raw, leftFlat);
  const columns = (raw: Raw): Raw => ops.reshape(raw, right);
  const shape = [
    ...front,
    ...(a.shape.length === 1 ? [] : left.slice(-2, -1)),
    ...(b.shape.length === 1 ? [] : right.slice(-1)),
  ];
  return operation('matmul', shape, () => ops.reshape(ops.matmul(rows(a.raw), columns(b.raw), {}), shape), [
    [
      a,
      (dy, saved) =>
        ops.reshape(ops.matmul(ops.reshape(dy, outFlat), columns(saved.of(b)), { b: true }), a.shape),
    ],
    [
      b,
      (dy, saved) =>
        ops.reshape(ops.matmul(rows(saved.of(a)), ops.reshape(dy, outFlat), { a: true }), b.shape),
    ],
    // MatmulShape computes the same for the compiler; test/types holds them together.
  ]) as unknown as Tensor<MatmulShape<A, B>>;
}

/** A vector as a matrix of one row, or of one column. */
function asStack(shape: Shape, as: 'row' | 'column'): number[] {
  if (shape.length !== 1) return [...shape];
  return as === 'row' ? [1, ...shape] : [...shape, 1];
}
