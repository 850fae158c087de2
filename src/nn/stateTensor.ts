import { ops } from '../engine';
import { refuse } from '../checks';
import { UsageError } from '../errors';
import { isTyped } from '../nested';
import { checkSize, formatShape, numel, type Shape } from '../shape';
import { Tensor } from '../tensor';

/** A tensor that a module keeps: it belongs to no batch, and keeps its place while its numbers are replaced. */
export abstract class StateTensor<const S extends Shape = Shape> extends Tensor<S> {
  constructor(data: Float32Array | Int32Array, shape: S, requiresGrad: boolean) {
    checkLength(data, shape);
    super(ops.fromData(data.slice(), shape), shape, requiresGrad);
    this.keep();
  }

  /** tensor.copy_(data): other numbers of the same shape, row by row. Where it holds whole numbers, fractions are cut off. */
  copy(data: Float32Array | Int32Array): void {
    checkLength(data, this.shape);
    const numbers = this.raw.dtype === 'int32' ? Int32Array.from(data) : Float32Array.from(data);
    this.replace(ops.fromData(numbers, this.shape));
  }
}

/** For tensors that are made of another, or of numbers and a shape. */
export function shapeOf<S extends Shape>(values: Tensor<S> | Float32Array | Int32Array): S {
  if (values instanceof Tensor) return values.shape;
  throw new UsageError('numbers expected a shape beside them, new Parameter(data, shape), but got none');
}

function checkLength(data: Float32Array | Int32Array, shape: Shape): void {
  if (!isTyped(data))
    refuse('a parameter or buffer', 'a tensor, or a Float32Array or Int32Array and a shape', data);
  const given: unknown = shape;
  if (!Array.isArray(given)) refuse('a parameter or buffer', 'a shape, a list of sizes', shape);
  for (const size of shape) checkSize("a parameter's shape", size, 0);
  if (data.length === numel(shape)) return;
  throw new UsageError(
    `expected ${numel(shape)} numbers for shape ${formatShape(shape)}, but got ${data.length}`,
  );
}
