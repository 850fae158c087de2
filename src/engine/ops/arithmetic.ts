import type { NamedAttrMap, TypedArray } from '@tensorflow/tfjs-core';
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

export const fill = (shape: readonly number[], value: number): Raw =>
  run('Fill', {}, { shape: [...shape], value, dtype: 'float32' });
export const scalar = (value: number): Raw => fill([], value);

/** A second handle to the same numbers, to be disposed of on its own. */
export const alias = (x: Raw): Raw => run('Identity', { x });
/** Whole numbers and results of comparisons as floats. */
export const toFloat = (x: Raw): Raw =>
  x.dtype === 'float32' ? alias(x) : run('Cast', { x }, { dtype: 'float32' });

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
/** Number by number: `a` where the condition holds, else `b`. All of one shape. */
export const where = (condition: Raw, a: Raw, b: Raw): Raw => run('Select', { condition, t: a, e: b });

/** a [M, K] @ b [K, N] → [M, N], either matrix turned first where it says so. Stacks of matrices go one by one. */
export const matmul = quick('matmul', (a, b, turned) =>
  run('BatchMatMul', { a, b }, { transposeA: turned.a === true, transposeB: turned.b === true }),
);

export const reshape = (x: Raw, shape: readonly number[]): Raw =>
  run('Reshape', { x }, { shape: [...shape] });
/** The axes in another order. */
export const transpose = (x: Raw, order: readonly number[]): Raw =>
  run('Transpose', { x }, { perm: [...order] });

/** One after the other along an axis. */
export function concat(parts: readonly Raw[], axis: number): Raw {
  const [first] = parts;
  // TensorFlow refuses to join one.
  return parts.length === 1 && first !== undefined ? alias(first) : run('Concat', [...parts], { axis });
}

/** For each axis, how much is put before it and how much behind. */
export function pad(x: Raw, paddings: readonly (readonly [number, number])[], value = 0): Raw {
  return run('PadV2', { x }, { paddings: paddings.map((sides) => [...sides]), constantValue: value });
}

/** Of each axis, the numbers from `begin` up to, but not, `end`, by steps of at least 1. */
export function slice(
  x: Raw,
  begin: readonly number[],
  end: readonly number[],
  strides = begin.map(() => 1),
): Raw {
  const masks = { beginMask: 0, endMask: 0, ellipsisMask: 0, newAxisMask: 0, shrinkAxisMask: 0 };
  const attrs: NamedAttrMap = { begin: [...begin], end: [...end], strides: [...strides], ...masks };
  return run('StridedSlice', { x }, attrs);
}

/** The same along one axis only. */
export function sliceAxis(x: Raw, axis: number, begin: number, end: number): Raw {
  const only = (value: number, other: (i: number) => number): number[] =>
    x.shape.map((_, i) => (i === axis ? value : other(i)));
  return slice(
    x,
    only(begin, () => 0),
    only(end, (i) => x.shape[i] ?? NaN),
  );
}

/** The same number at the same place, NaN counting as equal to NaN. */
export const sameNumber = (a: Raw, b: Raw): Raw => tidy(() => or(equal(a, b), and(isNaN(a), isNaN(b))));

/** 0, 1, 2, … along one axis of a shape, and size 1 along all others: to be compared with places. */
export function range(shape: readonly number[], axis: number): Raw {
  const places = Int32Array.from({ length: shape[axis] ?? 0 }, (_, i) => i);
  return fromData(
    places,
    shape.map((size, i) => (i === axis ? size : 1)),
  );
}

/** The way back from a slice along one axis: its numbers at their places, with zeros everywhere else. */
export function unslice(x: Raw, shape: readonly number[], axis: number, begin: number, step: number): Raw {
  return tidy(() => {
    const before = shape.slice(0, axis).reduce((product, size) => product * size, 1);
    const behind = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
    const [size = 0, count = 0] = [shape[axis], x.shape[axis]];
    // Each number, and behind it what the slice stepped over.
    const apart = pad(reshape(x, [before, count, 1, behind]), [
      [0, 0],
      [0, 0],
      [0, step - 1],
      [0, 0],
    ]);
    const spread = sliceAxis(
      reshape(apart, [before, count * step, behind]),
      1,
      0,
      Math.min(count * step, size - begin),
    );
    const rest = size - begin - (spread.shape[1] ?? 0);
    return reshape(
      pad(spread, [
        [0, 0],
        [begin, rest],
        [0, 0],
      ]),
      shape,
    );
  });
}
