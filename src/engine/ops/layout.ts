import type { NamedAttrMap } from '@tensorflow/tfjs-core';
import { numel } from '../../shape';
import type { Raw } from '../raw';
import { run } from '../run';
import { alias, fill, tidy, toFloat } from './arithmetic';

// The same numbers in another shape or order, parts of them, and put together.

/** torch.reshape(x, shape): the same numbers, row by row, in another shape. */
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

type Places = readonly number[];
/** Of each axis, the numbers from `begin` up to, but not, `end`, by steps of at least 1. */
export function slice(x: Raw, begin: Places, end: Places, strides: Places = begin.map(() => 1)): Raw {
  const sizes = begin.map((first, i) => Math.ceil(((end[i] ?? NaN) - first) / (strides[i] ?? NaN)));
  // TensorFlow.js's kernel for `wasm` makes floats of whole numbers, where there are none or it steps over some.
  if (numel(sizes) === 0) return fill(sizes, 0, x.dtype);
  const far = x.dtype === 'float32' ? -1 : strides.findIndex((stride) => stride > 1);
  if (far !== -1) return tidy(() => concat(rowsOf(x, begin, end, strides, far), far));
  const masks = { beginMask: 0, endMask: 0, ellipsisMask: 0, newAxisMask: 0, shrinkAxisMask: 0 };
  const attrs: NamedAttrMap = { begin: [...begin], end: [...end], strides: [...strides], ...masks };
  return run('StridedSlice', { x }, attrs);
}

/** What a slice with steps takes along one axis, one place after the other. */
function rowsOf(x: Raw, begin: Places, end: Places, strides: Places, axis: number): Raw[] {
  const [first = 0, last = 0, stride = 1] = [begin[axis], end[axis], strides[axis]];
  return Array.from({ length: Math.ceil((last - first) / stride) }, (_, i) => {
    const place = first + i * stride;
    return slice(x, begin.with(axis, place), end.with(axis, place + 1), strides.with(axis, 1));
  });
}

/** Along one axis, the numbers from `begin` up to, but not, `end`. */
export function sliceAxis(x: Raw, axis: number, begin: number, end: number): Raw {
  const only = (value: number, other: (i: number) => number): number[] =>
    x.shape.map((_, i) => (i === axis ? value : other(i)));
  return slice(
    x,
    only(begin, () => 0),
    only(end, (i) => x.shape[i] ?? NaN),
  );
}
