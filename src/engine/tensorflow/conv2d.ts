import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { EngineKernels } from '../kernels';
import { track } from '../raw';
import type { Window } from '../window';
import { without, type Native, type Settings } from './native';

/** The axes of PyTorch's filter, [out, in, KH, KW], in the order of TensorFlow's, [KH, KW, in, out]; and back. */
const TO_TENSORFLOW = [2, 3, 1, 0];
const TO_PYTORCH = [3, 2, 0, 1];

function settings({ stride, padding: [vertical, horizontal] }: Window): Settings {
  const isPadded = vertical > 0 || horizontal > 0;
  return {
    strides: [1, ...stride, 1],
    padding: isPadded ? 'EXPLICIT' : 'VALID',
    // For each axis of [N, H, W, C], how much is before it and how much behind.
    ...(isPadded ? { explicit_paddings: [0, 0, vertical, vertical, horizontal, horizontal, 0, 0] } : {}),
  };
}

/** Convolutions of images [N, H, W, in] with PyTorch's filters, which are turned for TensorFlow. */
export function convolutionKernels(native: Native): EngineKernels {
  const turned = (weight: TensorInfo) => native.call('Transpose', [weight, native.ints(TO_TENSORFLOW)]);
  return {
    conv2d(x, weight, bias, window) {
      // TensorFlow gives them back as they are.
      if (x.shape[0] === 0) return undefined;
      const filter = turned(weight);
      const y = without(native.call('Conv2D', [x, filter], settings(window)), filter);
      return track(bias === null ? y : without(native.call('BiasAdd', [y, bias]), y));
    },

    conv2dGradInput(dy, weight, inputShape, window) {
      const filter = turned(weight);
      const inputs = [native.ints(inputShape), filter, dy];
      return track(without(native.call('Conv2DBackpropInput', inputs, settings(window)), filter));
    },

    conv2dGradWeight(dy, x, weightShape, window) {
      const shape = TO_TENSORFLOW.map((axis) => weightShape[axis] ?? NaN);
      const inputs = [x, native.ints(shape), dy];
      const theirs = native.call('Conv2DBackpropFilter', inputs, settings(window));
      return track(without(native.call('Transpose', [theirs, native.ints(TO_PYTORCH)]), theirs));
    },
  };
}
