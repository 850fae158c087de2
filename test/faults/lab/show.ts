import { backward } from '../../../src/autograd';
import { rand, tensor } from '../../../src/create';
import { mul, sum } from '../../../src/operations';
import { UsageError } from '../../../src/errors';
import type { Shape } from '../../../src/shape';
import type { Tensor } from '../../../src/tensor';

/** Numbers of both signs, none 0, none twice, the same in each run. */
export function numbers<const S extends Shape>(shape: S, requiresGrad = true): Tensor<S> {
  const uniform = rand(shape).data();
  return tensor(
    Float32Array.from(uniform, (x, i) => (x + 0.05) * (i % 3 === 1 ? -1 : 1)),
    shape,
    { requiresGrad },
  );
}

export const digits = (data: ArrayLike<number>): string =>
  Array.from(data, (x) => Number(x.toPrecision(5))).join(' ');

/** A value, and the gradients of its inputs, each number of the value counting differently. */
export function* shown(name: string, inputs: readonly Tensor[], compute: () => Tensor): Generator<string> {
  const y = compute();
  yield `${name}: ${y.dtype} ${y.shape.join(' ')} | ${digits(y.data())}`;
  if (!y.requiresGrad) return;
  const weights = tensor(
    Float32Array.from(y.data(), (_, i) => 0.3 + 0.7 * i),
    y.shape,
  );
  backward(sum(mul(y, weights)));
  for (const input of inputs) if (input.grad !== null) yield `${name}: gradient ${digits(input.grad.data())}`;
}

/** A function of one tensor. */
export function one<const S extends Shape>(
  name: string,
  shape: S,
  f: (x: Tensor<S>) => Tensor,
): Generator<string> {
  const x = numbers(shape);
  return shown(name, [x], () => f(x));
}

/** A function of two tensors. */
export function two<const S extends Shape, const T extends Shape>(
  name: string,
  s: S,
  t: T,
  f: (x: Tensor<S>, y: Tensor<T>) => Tensor,
): Generator<string> {
  const [x, y] = [numbers(s), numbers(t)];
  return shown(name, [x, y], () => f(x, y));
}

/** What something says that refuses to go on. */
export function refused(name: string, f: () => unknown): string {
  try {
    f();
  } catch (error) {
    // Other errors are JavaScript's, which words one and the same in several ways.
    return `${name}: ${error instanceof UsageError ? error.message : 'an error'}`;
  }
  return `${name}: goes on`;
}
