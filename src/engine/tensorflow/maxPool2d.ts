import type { EngineKernels } from '../kernels';
import { track, type Raw } from '../raw';
import type { Window } from '../window';
import { without, type Native, type Settings } from './native';

function settings({ kernelSize, stride }: Window): Settings {
  return { ksize: [1, ...kernelSize, 1], strides: [1, ...stride, 1], padding: 'VALID' };
}

/**
 * TensorFlow's pooling passes over NaN, gives the smallest float for a window of -Infinity, and knows other paddings; what has
 * one of them is left to the formula.
 */
export function poolingKernels(native: Native): EngineKernels {
  const isPlain = (x: Raw, { padding }: Window): boolean =>
    padding.every((size) => size === 0) && isFinite(native, x);
  return {
    maxPool2d(x, window) {
      return isPlain(x, window) ? track(native.call('MaxPool', [x], settings(window))) : undefined;
    },

    maxPool2dGrad(dy, x, window) {
      if (!isPlain(x, window)) return undefined;
      const maxima = native.call('MaxPool', [x], settings(window));
      return track(without(native.call('MaxPoolGrad', [x, maxima, dy], settings(window)), maxima));
    },
  };
}

/** A sum is finite only if all that it is made of is. */
function isFinite(native: Native, x: Raw): boolean {
  const sum = native.call('Sum', [x, native.ints(x.shape.map((_, axis) => axis))]);
  return without(Number.isFinite(sum.dataSync<'float32'>()[0]), sum);
}
