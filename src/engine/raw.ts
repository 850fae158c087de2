import type { Tensor } from '@tensorflow/tfjs-core';

/** A tensor of TensorFlow.js: numbers in the engine's memory. It knows nothing of gradients. Whoever makes one disposes of it. */
export type Raw = Tensor;

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

/** Frees all raw tensors that `formula` makes, but the one that it returns. */
export function tidy(formula: () => Raw): Raw {
  const outer = temporaries;
  const mine: Raw[] = [];
  temporaries = mine;
  let result: Raw | undefined;
  try {
    result = formula();
    outer?.push(result);
    return result;
  } finally {
    temporaries = outer;
    for (const raw of mine) if (raw !== result) raw.dispose();
  }
}

/** What `make` makes is not freed by the `tidy` around it. */
export function keep(make: () => Raw): Raw {
  const outer = temporaries;
  temporaries = undefined;
  try {
    return make();
  } finally {
    temporaries = outer;
  }
}
