import { checkTensors } from '../checkTensor';
import { ops, type Raw } from '../engine';
import { operation, type Rule } from '../operation';
import type { Shape } from '../shape';
import type { Broadcast, Broadcastable } from '../shapeTypes';
import { Tensor } from '../tensor';
import { broadcastShape } from './broadcastShape';

/**
 * Number by number. Shapes are broadcast as in PyTorch: from the last axis on, a size of 1, or one that is missing, is repeated.
 * A number is as good as a tensor of it. What was repeated has, as its gradient, the sum over all its places.
 */

/** torch.add(a, b). Both gradients are the result's. */
export function add<S extends Shape>(a: Tensor<S>, b: Tensor<S> | number): Tensor<S>;
export function add<A extends Shape, B extends Shape>(a: Tensor<A>, b: Other<A, B>): Tensor<Broadcast<A, B>>;
export function add(a: Tensor, b: Tensor | number): Tensor {
  return elementwise('add', a, b, ops.add, () => [(dy) => ops.alias(dy), (dy) => ops.alias(dy)]);
}

/** torch.sub(a, b). The gradient of b is the result's with the other sign. */
export function sub<S extends Shape>(a: Tensor<S>, b: Tensor<S> | number): Tensor<S>;
export function sub<A extends Shape, B extends Shape>(a: Tensor<A>, b: Other<A, B>): Tensor<Broadcast<A, B>>;
export function sub(a: Tensor, b: Tensor | number): Tensor {
  return elementwise('sub', a, b, ops.sub, () => [(dy) => ops.alias(dy), (dy) => ops.scale(dy, -1)]);
}

/** torch.mul(a, b). The gradient of each is the result's, times the other. */
export function mul<S extends Shape>(a: Tensor<S>, b: Tensor<S> | number): Tensor<S>;
export function mul<A extends Shape, B extends Shape>(a: Tensor<A>, b: Other<A, B>): Tensor<Broadcast<A, B>>;
export function mul(a: Tensor, b: Tensor | number): Tensor {
  return elementwise('mul', a, b, ops.mul, (x, y) => [
    (dy, saved) => ops.mul(dy, saved.of(y)),
    (dy, saved) => ops.mul(dy, saved.of(x)),
  ]);
}

/** torch.div(a, b), never rounded. The gradient of a is the result's / b; that of b, times -a / b². */
export function div<S extends Shape>(a: Tensor<S>, b: Tensor<S> | number): Tensor<S>;
export function div<A extends Shape, B extends Shape>(a: Tensor<A>, b: Other<A, B>): Tensor<Broadcast<A, B>>;
export function div(a: Tensor, b: Tensor | number): Tensor {
  const quotient = (x: Raw, y: Raw): Raw => ops.div(ops.toFloat(x), ops.toFloat(y));
  return elementwise('div', a, b, quotient, (x, y) => [
    (dy, saved) => quotient(dy, saved.of(y)),
    (dy, saved) => ops.scale(ops.mul(dy, quotient(quotient(saved.of(x), saved.of(y)), saved.of(y))), -1),
  ]);
}

type Other<A extends Shape, B extends Shape> = Tensor<B> & Broadcastable<A, B>;

/** An operation on two tensors that are broadcast; `rules` are for tensors of the result's shape. */
function elementwise(
  name: string,
  a: Tensor,
  other: Tensor | number,
  value: (x: Raw, y: Raw) => Raw,
  rules: (x: Tensor, y: Tensor) => readonly [ofA: Rule, ofB: Rule],
): Tensor {
  checkTensors(name, a, ...(typeof other === 'number' ? [] : [other]));
  const b = typeof other === 'number' ? numberBeside(a, other) : other;
  const [ofA, ofB] = rules(a, b);
  const result = operation(name, broadcastShape(name, a.shape, b.shape), () => value(a.raw, b.raw), [
    [a, (dy, saved) => ops.sumTo(ofA(dy, saved), a.shape)],
    [b, (dy, saved) => ops.sumTo(ofB(dy, saved), b.shape)],
  ]);
  return b === other ? result : result.adopt(b);
}

/** A number as a tensor of shape []: whole, beside whole numbers, if it is one of 32 bits. */
function numberBeside({ dtype }: Tensor, number: number): Tensor {
  const isWhole = dtype === 'int32' && Object.is(number, number | 0);
  return new Tensor(ops.fromData(isWhole ? Int32Array.of(number) : Float32Array.of(number), []), []);
}
