import { numel, sameShape } from '../../shape';
import { quick } from '../quick';
import type { Raw } from '../raw';
import { run } from '../run';
import { tidy } from '../tidy';
import { alias, fill, mul } from './arithmetic';
import { concat, reshape, slice, transpose } from './layout';

/** Up to so many numbers are added one by one. Each addition rounds, and beside a large sum the last digits are lost. */
const FEW = 64;
/** So longer sums are made of the sums of blocks of so many, again and again. (PyTorch adds in a cascade, for the same reason.) */
const BLOCK = 16;

/** Along the given axes, which vanish; without axes, over all numbers. */
export function sum(x: Raw, axes: readonly number[] = x.shape.map((_, axis) => axis)): Raw {
  const kept = x.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
  const keptShape = kept.map((axis) => x.shape[axis] ?? NaN);
  const count = numel(axes.map((axis) => x.shape[axis] ?? NaN));
  // TensorFlow.js's kernel for `wasm` leaves the sum of nothing unset.
  if (count === 0) return fill(keptShape, 0, x.dtype);
  if (count <= FEW) return run('Sum', { x }, { axis: [...axes], keepDims: false });
  return tidy(() => {
    const rows = reshape(transpose(x, [...kept, ...axes]), [numel(keptShape), count]);
    return reshape(sumOfRows(rows), keptShape);
  });
}

/** [R, n] → [R] */
function sumOfRows(x: Raw): Raw {
  const [rows = 0, n = 0] = x.shape;
  if (n <= BLOCK) return run('Sum', { x }, { axis: [1], keepDims: false });
  const blocks = Math.floor(n / BLOCK);
  const whole = reshape(slice(x, [0, 0], [rows, blocks * BLOCK]), [rows * blocks, BLOCK]);
  const sums = reshape(sumOfRows(whole), [rows, blocks]);
  if (n === blocks * BLOCK) return sumOfRows(sums);
  const rest = sumOfRows(slice(x, [0, blocks * BLOCK], [rows, n]));
  return sumOfRows(concat([sums, reshape(rest, [rows, 1])], 1));
}

/** [..., C] → [C]: the sum over all axes but the last. */
export const sumRows = quick('sumRows', (x) =>
  sum(
    x,
    x.shape.slice(0, -1).map((_, axis) => axis),
  ),
);

/**
 * The gradient of an input that was broadcast: what is bigger than `shape` was used several times, so its gradients are
 * added up.
 */
export function sumTo(x: Raw, shape: readonly number[]): Raw {
  const more = x.shape.length - shape.length;
  const axes = x.shape
    .map((_, axis) => axis)
    .filter((axis) => axis < more || (shape[axis - more] === 1 && x.shape[axis] !== 1));
  if (axes.length === 0) return reshape(x, shape);
  return tidy(() => reshape(sum(x, axes), shape));
}

/** torch.broadcast_to(x, shape): what has size 1 along an axis, as often as the shape has places there. */
export function broadcastTo(x: Raw, shape: readonly number[]): Raw {
  return sameShape(x.shape, shape) ? alias(x) : tidy(() => mul(fill(shape, 1, x.dtype), x));
}

/** The largest along an axis, which vanishes; NaN where there is one. */
export const max = (x: Raw, axis: number): Raw =>
  run('Max', { x }, { reductionIndices: [axis], keepDims: false });

/** An axis of size 1 more, at this place: so that a row's number can be compared with the row. */
export function withAxis(x: Raw, axis: number): Raw {
  return reshape(x, [...x.shape.slice(0, axis), 1, ...x.shape.slice(axis)]);
}
