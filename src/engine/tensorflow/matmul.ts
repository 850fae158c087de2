import type { EngineKernels, Turned } from '../kernels';
import { areFloats, track, type Raw } from '../raw';
import { without, type Native } from './native';

/** By TensorFlow's operation for two matrices, which costs less than that for stacks of them. */
export function matmulKernels(native: Native): EngineKernels {
  const product = (a: Raw, b: Raw, { a: turnA = false, b: turnB = false }: Turned): Raw =>
    native.call('MatMul', [a, b], { transpose_a: turnA, transpose_b: turnB });
  return {
    matmul(a, b, turned) {
      if (a.shape.length !== 2 || b.shape.length !== 2 || !areFloats(a, b)) return undefined;
      return track(product(a, b, turned));
    },
    linear(x, weight, bias) {
      if (!areFloats(x, weight)) return undefined;
      const y = product(x, weight, { b: true });
      return track(bias === null ? y : without(native.call('BiasAdd', [y, bias]), y));
    },
  };
}
