import type { TensorInfo } from '@tensorflow/tfjs-core';
import { without, type NativeKernel } from './native';

/** x + factor * y */
export const addScaled: NativeKernel<{ x: TensorInfo; y: TensorInfo }, { factor: number }> = (
  { x, y },
  { factor },
  native,
) => {
  const scaled = native.call('Mul', [y, native.float(factor)]);
  return without(native.call('AddV2', [x, scaled]), scaled);
};

/** The gradient of relu's input, from the gradient dy and the value y of its output. */
export const reluGrad: NativeKernel<{ dy: TensorInfo; y: TensorInfo }, object> = ({ dy, y }, _, native) =>
  native.call('ReluGrad', [dy, y]);

/** x [..., C] → [C]: the sum over all axes but the last. */
export const sumRows: NativeKernel<{ x: TensorInfo }, object> = ({ x }, _, native) =>
  native.call(x.shape.length === 1 ? 'Identity' : 'BiasAddGrad', [x]);

export const transpose: NativeKernel<{ x: TensorInfo }, { perm: number[] }> = ({ x }, { perm }, native) =>
  native.call('Transpose', [x, native.ints(perm)]);

export const reshape: NativeKernel<{ x: TensorInfo }, { shape: number[] }> = ({ x }, { shape }, native) =>
  native.call('Reshape', [x, native.ints(shape)]);
