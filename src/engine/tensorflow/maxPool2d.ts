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
  const pooled = (x: Raw, window: Window): Raw | undefined => {
    const isPadded = window.padding.some((size) => size > 0);
    return isPadded || !isFinite(native, x) ? undefined : native.call('MaxPool', [x], settings(window));
  };
  /** The gradient needs the maxima once more, mostly while they are still there. */
  const known = new WeakMap<Raw, { readonly window: Window; readonly maxima: Raw }>();
  return {
    maxPool2d(x, window) {
      const maxima = pooled(x, window);
      if (maxima === undefined) return undefined;
      known.set(x, { window, maxima });
      return track(maxima);
    },

    maxPool2dGrad(dy, x, window) {
      const before = known.get(x);
      if (before?.window === window && !before.maxima.isDisposed)
        return track(native.call('MaxPoolGrad', [x, before.maxima, dy], settings(window)));
      const maxima = pooled(x, window);
      if (maxima === undefined) return undefined;
      return track(without(native.call('MaxPoolGrad', [x, maxima, dy], settings(window)), maxima));
    },
  };
}

/** A sum is finite only if all that it is made of is. */
function isFinite(native: Native, x: Raw): boolean {
  const sum = native.call('Sum', [x, native.ints(x.shape.map((_, axis) => axis))]);
  return without(Number.isFinite(sum.dataSync<'float32'>()[0]), sum);
}
