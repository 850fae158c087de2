import { checkTensors } from '../checkTensor';
import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import { got } from '../got';
import { operation } from '../operation';
import { checkSize, formatShape, sameShape, type Shape } from '../shape';
import type { Tensor } from '../tensor';
import { axisOf } from './axis';
import { reshape } from './layout';

/** `S` with a size along some axis that the compiler doesn't know. */
type SameRank<S extends Shape> = { readonly [I in keyof S]: number };

/**
 * x[start:end:step] along one axis: the numbers from `start` up to, but not, `end`. As in Python, negative places count
 * from the end, and what lies outside is left out. The gradient goes to where the numbers came from; the others get 0.
 */
export function slice<S extends Shape>(
  x: Tensor<S>,
  axis: number,
  start: number,
  end = Infinity,
  step = 1,
): Tensor<SameRank<S>> {
  const along = axisOf('slice', x, axis);
  checkSome('slice', x);
  for (const place of [start, end]) {
    if (!Number.isInteger(place) && place !== Infinity && place !== -Infinity)
      throw new UsageError(`slice expected whole numbers as places, but got ${got(place)}`);
  }
  checkSize("slice's step", step);
  const size = x.shape[along] ?? 0;
  const inside = (place: number): number => Math.max(0, Math.min(size, place < 0 ? place + size : place));
  const [first, last] = [inside(start), Math.max(inside(start), inside(end))];
  const count = Math.ceil((last - first) / step);
  const at = <T>(value: T, other: (i: number) => T): T[] =>
    x.shape.map((_, i) => (i === along ? value : other(i)));
  const shape = at(count, (i) => x.shape[i] ?? NaN);
  const cut = (raw: Raw): Raw => {
    const [begin, end] = [at(first, () => 0), at(last, (i) => x.shape[i] ?? NaN)];
    const steps = at(step, () => 1);
    return ops.slice(raw, begin, end, steps);
  };
  return operation('slice', shape, () => cut(x.raw), [
    [x, (dy) => ops.unslice(dy, x.shape, along, first, step)],
    // Only the size along the axis is another.
  ]) as unknown as Tensor<SameRank<S>>;
}

/** torch.cat(tensors, axis): one after the other along an axis. Each gets its part of the gradient. */
export function cat<S extends Shape>(tensors: readonly Tensor<S>[], axis = 0): Tensor<SameRank<S>> {
  checkListOf('cat', tensors);
  const [first] = tensors;
  if (first === undefined) throw new UsageError('cat expected at least one tensor, but got none');
  const along = axisOf('cat', first, axis);
  checkSome('cat', first);
  const without = ({ shape }: Tensor): number[] => shape.filter((_, i) => i !== along);
  const odd = tensors.find((other) => !sameShape(without(other), without(first)));
  if (odd !== undefined) {
    throw new UsageError(
      `cat expected shapes that differ along axis ${along} only, but got ${formatShape(first.shape)} and ${formatShape(odd.shape)}`,
    );
  }
  const sizes = tensors.map(({ shape }) => shape[along] ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shape = first.shape.map((size, i) => (i === along ? total : size));
  let end = 0;
  const rules = tensors.map((tensor, i) => {
    const start = end;
    end += sizes[i] ?? 0;
    const until = end;
    return [tensor, (dy: Raw) => ops.sliceAxis(dy, along, start, until)] as const;
  });
  const value = (): Raw =>
    ops.concat(
      tensors.map(({ raw }) => raw),
      along,
    );
  // Only the size along the axis is another.
  return operation('cat', shape, value, rules) as unknown as Tensor<SameRank<S>>;
}

/** torch.stack(tensors): tensors of one shape as the rows of a new one: n times `S` → [n, ...S]. */
export function stack<S extends Shape>(tensors: readonly Tensor<S>[]): Tensor<readonly [number, ...S]> {
  checkListOf('stack', tensors);
  const [first] = tensors;
  if (first === undefined) throw new UsageError('stack expected at least one tensor, but got none');
  const odd = tensors.find(({ shape }) => !sameShape(shape, first.shape));
  if (odd !== undefined) {
    throw new UsageError(
      `stack expected tensors of one shape, but got ${formatShape(first.shape)} and ${formatShape(odd.shape)}`,
    );
  }
  const rows = tensors.map((tensor) => reshape(tensor, [1, ...tensor.shape]));
  // Rows of size 1 along the first axis.
  return cat(rows).adopt(...rows) as unknown as Tensor<readonly [number, ...S]>;
}

/** A number alone has no parts. */
function checkSome(what: string, { shape }: Tensor): void {
  if (shape.length === 0) throw new UsageError(`${what} expected a tensor with an axis, but got shape []`);
}

function checkListOf(what: string, tensors: unknown): void {
  if (!Array.isArray(tensors))
    throw new UsageError(`${what} expected a list of tensors, but got ${got(tensors)}`);
  checkTensors(what, ...(tensors as unknown[]));
}
