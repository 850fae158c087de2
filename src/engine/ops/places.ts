import type { Raw } from '../raw';
import { run } from '../run';
import { tidy } from '../tidy';
import { equal, fromData, isNaN, or, toFloat } from './arithmetic';
import { pad, reshape, sliceAxis } from './layout';
import { max, withAxis } from './reductions';

/** Where numbers are along an axis, and back to where they were. */

/** The place of the largest along an axis: of equal ones, the first; of NaN, too, for in PyTorch it is larger than all. */
export function argMax(x: Raw, axis: number): Raw {
  return tidy(() => {
    const largest = or(equal(x, withAxis(max(x, axis), axis)), isNaN(x));
    return run('ArgMax', { x: toFloat(largest) }, { axis });
  });
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
    // prettier-ignore
    const apart = pad(reshape(x, [before, count, 1, behind]), [[0, 0], [0, 0], [0, step - 1], [0, 0]]);
    const end = Math.min(count * step, size - begin);
    const spread = sliceAxis(reshape(apart, [before, count * step, behind]), 1, 0, end);
    // prettier-ignore
    return reshape(pad(spread, [[0, 0], [begin, size - begin - end], [0, 0]]), shape);
  });
}
