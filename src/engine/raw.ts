import type { Tensor } from '@tensorflow/tfjs-core';

/** A tensor of TensorFlow.js: numbers in the engine's memory. It knows nothing of gradients. Whoever makes one disposes of it. */
export type Raw = Tensor;

/** A program without types may give a tensor in place of its `raw`, or anything else. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && 'dataId' in value;
}

/** Quicker kernels know one type of numbers. */
export function areFloats(...tensors: readonly Raw[]): boolean {
  return tensors.every(({ dtype }) => dtype === 'float32');
}

/** What the innermost `tidy` is going to free. */
let temporaries: Raw[] | undefined;

/** Every new raw tensor passes through here. */
export function track(raw: Raw): Raw {
  temporaries?.push(raw);
  return raw;
}

/** Runs `f`, and puts all raw tensors that it makes into this list, or into none. */
export function tracked<T>(list: Raw[] | undefined, f: () => T): T {
  const outer = temporaries;
  temporaries = list;
  try {
    return f();
  } finally {
    temporaries = outer;
  }
}
