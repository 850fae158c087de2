import type { TensorInfo } from '@tensorflow/tfjs-core';
import { TO_PYTORCH, TO_TENSORFLOW } from '../filterOrder';
import { without, type Native, type NativeKernel, type Settings } from './native';

interface Attrs {
  strides: number[];
  /** For each axis of [N, H, W, C], how much is before it and how much behind. */
  pad: number[][];
}

function settings({ strides, pad }: Attrs): Settings {
  const padding = pad.flat();
  const isPadded = padding.some((size) => size > 0);
  return {
    strides: [1, ...strides, 1],
    padding: isPadded ? 'EXPLICIT' : 'VALID',
    ...(isPadded ? { explicit_paddings: padding } : {}),
  };
}

const turned = (filter: TensorInfo, native: Native) =>
  native.call('Transpose', [filter, native.ints(TO_TENSORFLOW)]);

/** x [N, H, W, in], filter [out, in, KH, KW], bias [out] → [N, OH, OW, out] */
export const torchConv2d: NativeKernel<{ x: TensorInfo; filter: TensorInfo; bias?: TensorInfo }, Attrs> = (
  { x, filter, bias },
  attrs,
  native,
) => {
  const ours = turned(filter, native);
  const y = without(native.call('Conv2D', [x, ours], settings(attrs)), ours);
  return bias === undefined ? y : without(native.call('BiasAdd', [y, bias]), y);
};

/** The gradient of a convolution's input: dy [N, OH, OW, out], filter [out, in, KH, KW] → [N, H, W, in] */
export const torchConv2dBackpropInput: NativeKernel<
  { dy: TensorInfo; filter: TensorInfo },
  Attrs & { inputShape: number[] }
> = ({ dy, filter }, attrs, native) => {
  const ours = turned(filter, native);
  const inputs = [native.ints(attrs.inputShape), ours, dy];
  return without(native.call('Conv2DBackpropInput', inputs, settings(attrs)), ours);
};

/** The gradient of a convolution's filter: x [N, H, W, in], dy [N, OH, OW, out] → [out, in, KH, KW] */
export const torchConv2dBackpropFilter: NativeKernel<
  { x: TensorInfo; dy: TensorInfo },
  Attrs & { filterShape: number[] }
> = ({ x, dy }, attrs, native) => {
  const shape = TO_TENSORFLOW.map((axis) => attrs.filterShape[axis] ?? NaN);
  const theirs = native.call('Conv2DBackpropFilter', [x, native.ints(shape), dy], settings(attrs));
  return without(native.call('Transpose', [theirs, native.ints(TO_PYTORCH)]), theirs);
};
