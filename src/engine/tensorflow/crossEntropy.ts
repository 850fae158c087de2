import type { TensorInfo } from '@tensorflow/tfjs-core';
import { without, type NativeKernel } from './native';

/** One operation gives the loss of each row, [N], and the gradient of the logits, [N, C]. */
const BOTH = 'SparseSoftmaxCrossEntropyWithLogits';

interface Inputs {
  logits: TensorInfo;
  labels: TensorInfo;
}

/** factor * the sum of the losses of logits [N, C] with labels [N] → [] */
export const crossEntropy: NativeKernel<Inputs, { factor: number }> = (
  { logits, labels },
  { factor },
  native,
) => {
  const [losses, gradient] = native.callForTwo(BOTH, [logits, labels]);
  const sum = native.call('Sum', [losses, native.ints([0])]);
  return without(native.call('Mul', [sum, native.float(factor)]), losses, gradient, sum);
};

/** The gradient of the logits: factor * dy * (probability - right class) [N, C], with dy [] or [N]. */
export const crossEntropyGrad: NativeKernel<Inputs & { dy: TensorInfo }, { factor: number }> = (
  { logits, labels, dy },
  { factor },
  native,
) => {
  const [losses, gradient] = native.callForTwo(BOTH, [logits, labels]);
  const scaled = native.call('Mul', [dy, native.float(factor)]);
  const column = dy.shape.length === 0 ? scaled : native.call('Reshape', [scaled, native.ints([-1, 1])]);
  return without(native.call('Mul', [gradient, column]), losses, gradient, scaled, column);
};

export const logSoftmax: NativeKernel<{ logits: TensorInfo }, object> = ({ logits }, _, native) =>
  native.call('LogSoftmax', [logits]);
