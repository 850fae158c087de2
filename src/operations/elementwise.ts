import { checkTensors } from '../checkTensor';
import { ops } from '../engine';
import { operation } from '../operation';
import type { Tensor } from '../tensor';

/** torch.exp(x): eˣ, which is its own slope. */
export function exp<T extends Tensor>(x: T): Tensor<T['shape']> {
  checkTensors('exp', x);
  return operation('exp', x.shape, () => ops.exp(x.raw), [[x, (dy, saved) => ops.mul(dy, saved.result)]]);
}

/** torch.log(x), to the base e; -Infinity of 0, NaN of negative numbers. The slope is 1 / x. */
export function log<T extends Tensor>(x: T): Tensor<T['shape']> {
  checkTensors('log', x);
  return operation('log', x.shape, () => ops.log(x.raw), [[x, (dy, saved) => ops.div(dy, saved.of(x))]]);
}

/** torch.sqrt(x); NaN of negative numbers. The slope is 1 / (2 √x). */
export function sqrt<T extends Tensor>(x: T): Tensor<T['shape']> {
  checkTensors('sqrt', x);
  return operation('sqrt', x.shape, () => ops.sqrt(x.raw), [
    [x, (dy, saved) => ops.div(dy, ops.scale(saved.result, 2))],
  ]);
}
