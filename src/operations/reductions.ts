import type { ReducedShape } from '../axisTypes';
import { checkBoolean, checkOptions } from '../checks';
import { checkFloats, checkTensors } from '../checkTensor';
import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import { operation } from '../operation';
import { numel, type Shape } from '../shape';
import { Tensor } from '../tensor';
import { axesOf, axisOf } from './axis';

/** What `sum` and its like can be asked for along an axis. */
export interface ReductionOptions<Keep extends boolean> {
  /** Leave the axis there, with size 1? No by default. */
  readonly keepDim?: Keep;
}

/** torch.sum(x), one number, or torch.sum(x, axis); of several axes, `[1, 2]`. Each number of x has its sum's gradient. */
export function sum(x: Tensor): Tensor<readonly []>;
export function sum<S extends Shape, const A extends number, K extends boolean = false>(
  x: Tensor<S>,
  axis: A | readonly A[],
  options?: ReductionOptions<K>,
): Tensor<ReducedShape<S, A, K>>;
export function sum(
  x: Tensor,
  axis?: number | readonly number[],
  options?: ReductionOptions<boolean>,
): Tensor {
  const { axes, kept, shape } = reduced('sum', x, axis, options);
  return operation('sum', shape, () => ops.reshape(ops.sum(x.raw, axes), shape), [
    [x, (dy) => ops.broadcastTo(ops.reshape(dy, kept), x.shape)],
  ]);
}

/** torch.mean(x), one number, or torch.mean(x, axis): the sum, divided by how many there are. */
export function mean(x: Tensor): Tensor<readonly []>;
export function mean<S extends Shape, const A extends number, K extends boolean = false>(
  x: Tensor<S>,
  axis: A | readonly A[],
  options?: ReductionOptions<K>,
): Tensor<ReducedShape<S, A, K>>;
export function mean(
  x: Tensor,
  axis?: number | readonly number[],
  options?: ReductionOptions<boolean>,
): Tensor {
  checkFloats('mean', x);
  const { axes, kept, shape } = reduced('mean', x, axis, options);
  const share = 1 / numel(axes.map((i) => x.shape[i] ?? NaN));
  return operation('mean', shape, () => ops.reshape(ops.scale(ops.sum(x.raw, axes), share), shape), [
    [x, (dy) => ops.scale(ops.broadcastTo(ops.reshape(dy, kept), x.shape), share)],
  ]);
}

/**
 * torch.max(x), one number, or torch.max(x, axis).values. NaN is larger than all. The gradient goes to the place of the
 * largest: of equal ones along an axis, to the first; of equal ones among all numbers, in equal parts.
 */
export function max(x: Tensor): Tensor<readonly []>;
export function max<S extends Shape, const A extends number, K extends boolean = false>(
  x: Tensor<S>,
  axis: A,
  options?: ReductionOptions<K>,
): Tensor<ReducedShape<S, A, K>>;
export function max(x: Tensor, axis?: number, options?: ReductionOptions<boolean>): Tensor {
  checkTensors('max', x);
  if (axis !== undefined) axisOf('max', x, axis);
  if (axis === undefined || x.shape.length === 0) {
    checkSome('max', x.shape);
    const row = (raw: Raw): Raw => ops.reshape(raw, [numel(x.shape)]);
    return operation('max', [], () => ops.max(row(x.raw), 0), [
      [
        x,
        (dy, saved) => {
          const largest = ops.sameNumber(saved.of(x), saved.result);
          const share = ops.broadcastTo(ops.div(dy, ops.sum(ops.toFloat(largest))), x.shape);
          return ops.where(largest, share, ops.fill(x.shape, 0));
        },
      ],
    ]);
  }
  const { axes, kept, shape } = reduced('max', x, axis, options);
  const [along = 0] = axes;
  checkSome('max', [x.shape[along] ?? 0]);
  return operation('max', shape, () => ops.reshape(ops.max(x.raw, along), shape), [
    [
      x,
      (dy, saved) => {
        const places = ops.reshape(ops.argMax(saved.of(x), along), kept);
        const every = ops.range(x.shape, along);
        const share = ops.broadcastTo(ops.reshape(dy, kept), x.shape);
        return ops.where(ops.equal(places, every), share, ops.fill(x.shape, 0));
      },
    ],
  ]);
}

/**
 * torch.argmax(x, axis): whole numbers, the place of the largest along the axis; of equal ones, the first. NaN is larger than
 * all. Without an axis, it is axis 1: of logits, [N, C], the class of each image.
 */
export function argMax<S extends Shape, const A extends number = 1>(
  x: Tensor<S>,
  axis: A = 1 as A,
): Tensor<ReducedShape<S, A>> {
  const along = axisOf('argMax', x, axis);
  checkSome('argMax', [x.shape[along] ?? 1]);
  // ReducedShape takes away the same axis for the compiler.
  const shape = x.shape.filter((_, i) => i !== along) as unknown as ReducedShape<S, A>;
  const row = (): Raw => (x.shape.length === 0 ? ops.reshape(x.raw, [1]) : x.raw);
  const places = ops.tidy(() => ops.argMax(row(), along));
  return new Tensor(places, shape, false, null, [x]);
}

/** Which axes vanish, and the shape with them at size 1, and as the result has it. */
function reduced(
  what: string,
  x: Tensor,
  axis: number | readonly number[] | undefined,
  options: ReductionOptions<boolean> = {},
): { axes: number[]; kept: number[]; shape: number[] } {
  checkTensors(what, x);
  checkOptions(what, options, ['keepDim']);
  const { keepDim = false } = options;
  checkBoolean(`${what}'s keepDim`, keepDim);
  const { shape } = x;
  const axes = axis === undefined ? shape.map((_, i) => i) : axesOf(what, x, axis);
  const kept = shape.map((size, i) => (axes.includes(i) ? 1 : size));
  return { axes, kept, shape: keepDim ? kept : shape.filter((_, i) => !axes.includes(i)) };
}

/** Of no numbers, none is the largest. */
function checkSome(what: string, shape: Shape): void {
  if (numel(shape) === 0) throw new UsageError(`${what} expected at least one number, but got none`);
}
