import type { NamedAttrMap } from '@tensorflow/tfjs-core';
import { numel } from '../../shape';
import type { Raw } from '../raw';
import { run } from '../run';
import { alias, fill, tidy, toFloat } from './arithmetic';

/** The same numbers in another shape or order, parts of them, and put together. */
export const reshape = (x: Raw, shape: readonly number[]): Raw =>
  run('Reshape', { x }, { shape: [...shape] });
/** The axes in another order. */
export const transpose = (x: Raw, order: readonly number[]): Raw =>
  // TensorFlow.js's kernel for `wasm` divides by the sizes.
  numel(x.shape) === 0
    ? fill(
        order.map((axis) => x.shape[axis] ?? NaN),
        0,
        x.dtype,
      )
    : run('Transpose', { x }, { perm: [...order] });

/** One after the other along an axis. Beside floats, whole numbers become floats. */
export function concat(parts: readonly Raw[], axis: number): Raw {
  const [first] = parts;
  // TensorFlow refuses to join one.
  if (parts.length === 1 && first !== undefined) return alias(first);
  const areAlike = parts.every(({ dtype }) => dtype === first?.dtype);
  return tidy(() => run('Concat', areAlike ? [...parts] : parts.map(toFloat), { axis }));
}

/** For each axis, how much is put before it and how much behind. */
export function pad(x: Raw, paddings: readonly (readonly [number, number])[], value = 0): Raw {
  return run('PadV2', { x }, { paddings: paddings.map((sides) => [...sides]), constantValue: value });
}

/** Of each axis, the numbers from `begin` up to, but not, `end`, by steps of at least 1; of whole numbers by steps of 1 only. */
export function slice(
  x: Raw,
  begin: readonly number[],
  end: readonly number[],
  strides = begin.map(() => 1),
): Raw {
  const sizes = begin.map((first, i) => Math.ceil(((end[i] ?? NaN) - first) / (strides[i] ?? NaN)));
  // TensorFlow.js's kernel for `wasm` makes floats of no whole numbers.
  if (numel(sizes) === 0) return fill(sizes, 0, x.dtype);
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
