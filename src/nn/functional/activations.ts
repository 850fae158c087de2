import { checkTensors } from '../../checkTensor';
import { ops, quick, type Raw } from '../../engine';
import { operation } from '../../operation';
import type { Tensor } from '../../tensor';

/** torch.relu: negative numbers become 0. The slope is 1 above 0, else 0. */
export function relu<T extends Tensor>(x: T): Tensor<T['shape']> {
  checkTensors('relu', x);
  return operation('relu', x.shape, () => rectified(x.raw), [
    [x, (dy, saved) => gradientOfRelu(dy, saved.result)],
  ]);
}

// Compared, not multiplied: 0 times Infinity would be NaN. NaN is not below 0, and stays.
const rectified = quick('relu', (x) => zeroWhere(ops.lessEqual(x, ops.scalar(0)), x));
const gradientOfRelu = quick('reluGrad', (dy, y) => zeroWhere(ops.lessEqual(y, ops.scalar(0)), dy));

const zeroWhere = (condition: Raw, x: Raw): Raw => ops.where(condition, ops.fill(x.shape, 0, x.dtype), x);

/** torch.sigmoid: 1 / (1 + e⁻ˣ), between 0 and 1. The slope is y (1 - y). */
export function sigmoid<T extends Tensor>(x: T): Tensor<T['shape']> {
  checkTensors('sigmoid', x);
  return operation('sigmoid', x.shape, () => squashed(x.raw), [
    [x, (dy, saved) => ops.mul(dy, ops.sub(saved.result, ops.mul(saved.result, saved.result)))],
  ]);
}

const squashed = (x: Raw): Raw => ops.div(ops.scalar(1), ops.shift(ops.exp(ops.scale(x, -1)), 1));

/** torch.tanh: between -1 and 1. The slope is 1 - y². */
export function tanh<T extends Tensor>(x: T): Tensor<T['shape']> {
  checkTensors('tanh', x);
  return operation('tanh', x.shape, () => ops.tanh(x.raw), [
    [x, (dy, saved) => ops.mul(dy, ops.shift(ops.scale(ops.mul(saved.result, saved.result), -1), 1))],
  ]);
}
