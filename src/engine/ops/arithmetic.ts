import type { DataType, TypedArray } from '@tensorflow/tfjs-core';
import { isInt32 } from '../../typedArrays';
import { checkCount } from '../checkKernel';
import { runningEngine } from '../engine';
import { quick } from '../quick';
import { track, type Raw } from '../raw';
import { run } from '../run';
import { keep, tidy } from '../tidy';

// The arithmetic that all of the library stands on: add, multiply, compare, reduce, cut, move, as calls of the engine.
//
// Nothing here knows about gradients. Each function makes a new raw tensor, which belongs to the caller, who disposes of it,
// or has a `tidy` around: that frees all but what it returns. Shapes broadcast as in PyTorch.
export { keep, tidy };

/** Anew each time, for an engine may write into it. Whole numbers stay whole numbers. */
export function fromData(data: Float32Array | Int32Array, shape: readonly number[]): Raw {
  checkCount(data, shape);
  const dtype = isInt32(data) ? 'int32' : 'float32';
  return track(runningEngine().makeTensor(data as TypedArray, [...shape], dtype));
}

/** All numbers, row by row: a copy, for `cpu` would hand out its own. */
export function toData(x: Raw): Float32Array | Int32Array {
  return x.dataSync<'float32' | 'int32'>().slice();
}

/** torch.full(shape, value) */
export const fill = (shape: readonly number[], value: number, dtype: DataType = 'float32'): Raw =>
  run('Fill', {}, { shape: [...shape], value, dtype });
/** A number, of shape []. */
export const scalar = (value: number): Raw => fill([], value);

/** A second handle to the same numbers, to be disposed of on its own. */
export const alias = (x: Raw): Raw => run('Identity', { x });
/** Whole numbers and results of comparisons as floats. */
export const toFloat = (x: Raw): Raw =>
  x.dtype === 'float32' ? alias(x) : run('Cast', { x }, { dtype: 'float32' });

/** Of two numbers at each place. Beside floats, whole numbers count as floats: a kernel for `wasm` would read their bits as such. */
const ofTwo =
  (kernel: string) =>
  (a: Raw, b: Raw): Raw =>
    a.dtype === b.dtype ? run(kernel, { a, b }) : tidy(() => run(kernel, { a: toFloat(a), b: toFloat(b) }));
/** a + b, number by number */
export const add = ofTwo('Add');
/** a - b, number by number */
export const sub = ofTwo('Sub');
/** a * b, number by number */
export const mul = ofTwo('Multiply');
/** a / b, number by number */
export const div = ofTwo('RealDiv');

/** Of each number, as a float. */
const ofOne =
  (kernel: string) =>
  (x: Raw): Raw =>
    x.dtype === 'float32' ? run(kernel, { x }) : tidy(() => run(kernel, { x: toFloat(x) }));
/** The square root of each number. */
export const sqrt = ofOne('Sqrt');
/** e to the power of each number. */
export const exp = ofOne('Exp');
/** The natural logarithm of each number. */
export const log = ofOne('Log');
/** The hyperbolic tangent of each number. */
export const tanh = ofOne('Tanh');

/** factor * x */
export const scale = (x: Raw, factor: number): Raw => tidy(() => mul(x, scalar(factor)));
/** x + number */
export const shift = (x: Raw, number: number): Raw => tidy(() => add(x, scalar(number)));
/** x + factor * y */
export const addScaled = quick('addScaled', (x, y, factor) => add(x, scale(y, factor)));

/** 1 where a is more than b, else 0, as all comparisons. NaN equals nothing, itself included. */
export const greater = ofTwo('Greater');
/** 1 where a is at most b, else 0. */
export const lessEqual = ofTwo('LessEqual');
/** 1 where a and b are the same number, else 0. */
export const equal = ofTwo('Equal');
/** 1 where one of two conditions holds, or both, else 0. */
export const or = (a: Raw, b: Raw): Raw => run('LogicalOr', { a, b });
/** 1 where both of two conditions hold, else 0. */
export const and = (a: Raw, b: Raw): Raw => run('LogicalAnd', { a, b });
/** 1 where there is no number, else 0. */
export const isNaN = (x: Raw): Raw => tidy(() => run('NotEqual', { a: x, b: x }));
/** The same number at the same place, NaN counting as equal to NaN. */
export const sameNumber = (a: Raw, b: Raw): Raw => tidy(() => or(equal(a, b), and(isNaN(a), isNaN(b))));

/** Number by number: `a` where the condition holds, else `b`. All of one shape. */
export const where = (condition: Raw, a: Raw, b: Raw): Raw => run('Select', { condition, t: a, e: b });
