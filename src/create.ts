import { ops } from './engine';
import { UsageError } from './errors';
import { defaultGenerator, type Generator } from './random';
import { formatShape, numel, type Shape } from './shape';
import { Tensor } from './tensor';

/**
 * torch.tensor(data): numbers row by row, and the shape that they fill. An `Int32Array` stays whole numbers (labels),
 * all else becomes 32-bit floats.
 */
export function tensor<const S extends Shape>(
  data: Float32Array | Int32Array | readonly number[],
  shape: S,
  options: { readonly requiresGrad?: boolean } = {},
): Tensor<S> {
  if (data.length !== numel(shape)) {
    throw new UsageError(
      `tensor() expected ${numel(shape)} numbers for shape ${formatShape(shape)}, but got ${data.length}`,
    );
  }
  // Of a typed array, `slice` copies the memory; `from` would go through it number by number.
  const isTyped = data instanceof Int32Array || data instanceof Float32Array;
  const numbers = isTyped ? data.slice() : Float32Array.from(data);
  return new Tensor(ops.fromData(numbers, shape), shape, options);
}

/** torch.full(shape, value), of 32-bit floats. */
export function full<const S extends Shape>(shape: S, value: number): Tensor<S> {
  return new Tensor(ops.fill(shape, value), shape);
}

/** torch.zeros(shape) */
export function zeros<const S extends Shape>(shape: S): Tensor<S> {
  return full(shape, 0);
}

/** torch.ones(shape) */
export function ones<const S extends Shape>(shape: S): Tensor<S> {
  return full(shape, 1);
}

/** torch.rand(shape): uniform in [0, 1), PyTorch's numbers for the same seed. */
export function rand<const S extends Shape>(
  shape: S,
  { generator = defaultGenerator }: { readonly generator?: Generator } = {},
): Tensor<S> {
  const numbers = Float32Array.from({ length: numel(shape) }, () => generator.uniform());
  return tensor(numbers, shape);
}
