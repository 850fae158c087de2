import { UsageError } from '../../errors';
import type { Raw } from '../raw';
import { mul } from './arithmetic';
import { reshape, transpose } from './layout';
import { sum } from './reductions';

/**
 * The matrix product of whole numbers, for TensorFlow.js's kernel for `wasm` knows floats only: each number is multiplied with
 * each, and these are added up.
 */
export function productOfWhole(left: Raw, right: Raw, turnLeft: boolean, turnRight: boolean): Raw {
  const [a, b] = [turnLeft ? turned(left) : left, turnRight ? turned(right) : right];
  const front = a.shape.slice(0, -2);
  const [rows = 0, inner = 0] = a.shape.slice(-2);
  const [columns = 0] = b.shape.slice(-1);
  const products = mul(reshape(a, [...front, rows, inner, 1]), reshape(b, [...front, 1, inner, columns]));
  return sum(products, [front.length + 1]);
}

function turned(x: Raw): Raw {
  const axes = x.shape.map((_, axis) => axis);
  return transpose(x, [...axes.slice(0, -2), ...axes.slice(-2).reverse()]);
}

/** Both of floats, or both of whole numbers, as PyTorch wants it, too. */
export function checkAlike(a: Raw, b: Raw): void {
  if (a.dtype === b.dtype) return;
  throw new UsageError(
    `a matrix product expected two tensors of floats, or two of whole numbers, but got ${a.dtype} and ${b.dtype}`,
  );
}
