import type { EngineKernels } from '../kernels';
import { areFloats, track } from '../raw';
import type { Native } from './native';

/** By TensorFlow's operation for two matrices, which costs less than that for stacks of them. */
export function matmulKernels(native: Native): EngineKernels {
  return {
    matmul(a, b, { a: turnA = false, b: turnB = false }) {
      if (a.shape.length !== 2 || b.shape.length !== 2 || !areFloats(a, b)) return undefined;
      return track(native.call('MatMul', [a, b], { transpose_a: turnA, transpose_b: turnB }));
    },
  };
}
