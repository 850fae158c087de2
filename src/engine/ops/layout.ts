import type { NamedAttrMap } from '@tensorflow/tfjs-core';
import { tidy, type Raw } from '../raw';
import { run } from '../run';
import { alias, fromData } from './arithmetic';

/** The same numbers in another shape or order, parts of them, and put together. */
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
