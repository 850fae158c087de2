import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { without, type Native, type NativeKernel } from './native';

interface Inputs {
  a: TensorInfo;
  b: TensorInfo;
}

interface Attrs {
  transposeA: boolean;
  transposeB: boolean;
}

/** a [M, K] @ b [K, N] → [M, N]; undefined for stacks of matrices. */
export const matmul: NativeKernel<Inputs, Attrs> = ({ a, b }, attrs, native) => product(a, b, attrs, native);

/** The same, with bias [N] added. */
export const fusedMatmul: NativeKernel<Inputs & { bias?: TensorInfo }, Attrs & { activation: string }> = (
  { a, b, bias },
  attrs,
  native,
) => {
  if (attrs.activation !== 'linear' || bias?.shape.length !== 1) return undefined;
  const sum = product(a, b, attrs, native);
  return sum && without(native.call('BiasAdd', [sum, bias]), sum);
};

/** By TensorFlow's operation for two matrices, which costs less than that for stacks of them. */
function product(
  a: TensorInfo,
  b: TensorInfo,
  { transposeA, transposeB }: Attrs,
  native: Native,
): Tensor | undefined {
  if (a.shape.length !== 2 || b.shape.length !== 2) return undefined;
  return native.call('MatMul', [a, b], { transpose_a: transposeA, transpose_b: transposeB });
}
