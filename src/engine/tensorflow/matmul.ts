import type { TensorInfo } from '@tensorflow/tfjs-core';
import { without, type NativeKernel } from './native';

interface Inputs {
  a: TensorInfo;
  b: TensorInfo;
}

interface Attrs {
  transposeA: boolean;
  transposeB: boolean;
}

/** a [M, K] @ b [K, N] → [M, N]: TensorFlow's operation for two matrices costs less than that for stacks of them. */
export const matmul: NativeKernel<Inputs, Attrs> = ({ a, b }, { transposeA, transposeB }, native) => {
  if (a.shape.length !== 2 || b.shape.length !== 2) return undefined;
  return native.call('MatMul', [a, b], { transpose_a: transposeA, transpose_b: transposeB });
};

/** The same, with bias [N] added. */
export const fusedMatmul: NativeKernel<Inputs & { bias?: TensorInfo }, Attrs & { activation: string }> = (
  { a, b, bias },
  { transposeA, transposeB, activation },
  native,
) => {
  if (a.shape.length !== 2 || b.shape.length !== 2 || bias?.shape.length !== 1) return undefined;
  if (activation !== 'linear') return undefined;
  const product = native.call('MatMul', [a, b], { transpose_a: transposeA, transpose_b: transposeB });
  return without(native.call('BiasAdd', [product, bias]), product);
};
