import type { TypedArray } from '@tensorflow/tfjs-core';
import { numel } from '../../shape';
import { runningEngine } from '../engine';
import { quick } from '../quick';
import { keep, tidy, track, type Raw } from '../raw';
import { run } from '../run';

/**
 * The arithmetic that all of the library stands on: add, multiply, compare, reduce, cut, move, as calls of the engine.
 *
 * Nothing here knows about gradients. Each function makes a new raw tensor, which belongs to the caller, who disposes of it,
 * or has a `tidy` around: that frees all but what it returns. Shapes broadcast as in PyTorch.
 */
export { keep, tidy };

/** Anew each time, for an engine may write into it. Whole numbers stay whole numbers. */
export function fromData(data: Float32Array | Int32Array, shape: readonly number[]): Raw {
  const dtype = data instanceof Int32Array ? 'int32' : 'float32';
  return track(runningEngine().makeTensor(data as TypedArray, [...shape], dtype));
}

/** All numbers, row by row: a copy, for `cpu` would hand out its own. */
export function toData(x: Raw): Float32Array | Int32Array {
  return x.dataSync<'float32' | 'int32'>().slice();
}

/** torch.full(shape, value) */
export const fill = (shape: readonly number[], value: number): Raw =>
  run('Fill', {}, { shape: [...shape], value, dtype: 'float32' });
/** A number, of shape []. */
export const scalar = (value: number): Raw => fill([], value);

/** A second handle to the same numbers, to be disposed of on its own. */
export const alias = (x: Raw): Raw => run('Identity', { x });
/** Whole numbers and results of comparisons as floats. */
export const toFloat = (x: Raw): Raw =>
  x.dtype === 'float32' ? alias(x) : run('Cast', { x }, { dtype: 'float32' });

/** Number by number. Here and below, both are of one type. */
export const add = (a: Raw, b: Raw): Raw => run('Add', { a, b });
export const sub = (a: Raw, b: Raw): Raw => run('Sub', { a, b });
export const mul = (a: Raw, b: Raw): Raw => run('Multiply', { a, b });
export const div = (a: Raw, b: Raw): Raw => run('RealDiv', { a, b });
export const sqrt = (x: Raw): Raw => run('Sqrt', { x });
export const exp = (x: Raw): Raw => run('Exp', { x });
export const log = (x: Raw): Raw => run('Log', { x });

/** factor * x */
export const scale = (x: Raw, factor: number): Raw => tidy(() => mul(x, scalar(factor)));
/** x + number */
export const shift = (x: Raw, number: number): Raw => tidy(() => add(x, scalar(number)));
/** x + factor * y */
export const addScaled = quick('addScaled', (x, y, factor) => add(x, scale(y, factor)));

/** Comparisons give 1 or 0 for each number. NaN equals nothing, itself included. */
export const greater = (a: Raw, b: Raw): Raw => run('Greater', { a, b });
export const lessEqual = (a: Raw, b: Raw): Raw => run('LessEqual', { a, b });
export const equal = (a: Raw, b: Raw): Raw => run('Equal', { a, b });
export const or = (a: Raw, b: Raw): Raw => run('LogicalOr', { a, b });
export const and = (a: Raw, b: Raw): Raw => run('LogicalAnd', { a, b });
export const isNaN = (x: Raw): Raw => tidy(() => run('NotEqual', { a: x, b: x }));
/** The same number at the same place, NaN counting as equal to NaN. */
export const sameNumber = (a: Raw, b: Raw): Raw => tidy(() => or(equal(a, b), and(isNaN(a), isNaN(b))));

/** Number by number: `a` where the condition holds, else `b`. All of one shape. */
export const where = (condition: Raw, a: Raw, b: Raw): Raw => run('Select', { condition, t: a, e: b });

/** a [M, K] @ b [K, N] → [M, N], either matrix turned first where it says so. Stacks of matrices go one by one. */
export const matmul = quick('matmul', (a, b, { a: turnA = false, b: turnB = false }) => {
  const [rows = 0, inner = 0] = turnA ? a.shape.slice(-2).reverse() : a.shape.slice(-2);
  const [columns = 0] = b.shape.slice(turnB ? -2 : -1);
  const shape = [...a.shape.slice(0, -2), rows, columns];
  // TensorFlow.js's kernel for `wasm` leaves sums of nothing unset, and complains where there are no sums.
  if (inner === 0 || numel(shape) === 0) return fill(shape, 0);
  return run('BatchMatMul', { a, b }, { transposeA: turnA, transposeB: turnB });
});
