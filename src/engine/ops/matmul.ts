import { numel } from '../../shape';
import { quick } from '../quick';
import { run } from '../run';
import { fill } from './arithmetic';
import { checkAlike, productOfWhole } from './whole';

/** a [M, K] @ b [K, N] → [M, N], either matrix turned first where it says so. Stacks of matrices go one by one. */
export const matmul = quick('matmul', (a, b, { a: turnA = false, b: turnB = false }) => {
  checkAlike(a, b);
  const [rows = 0, inner = 0] = turnA ? a.shape.slice(-2).reverse() : a.shape.slice(-2);
  const [columns = 0] = b.shape.slice(turnB ? -2 : -1);
  const shape = [...a.shape.slice(0, -2), rows, columns];
  // TensorFlow.js's kernel for `wasm` leaves sums of nothing unset, and complains where there are no sums.
  if (inner === 0 || numel(shape) === 0) return fill(shape, 0, a.dtype);
  if (a.dtype === 'int32') return productOfWhole(a, b, turnA, turnB);
  return run('BatchMatMul', { a, b }, { transposeA: turnA, transposeB: turnB });
});
