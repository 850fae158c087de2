import { ops } from '../engine';
import { UsageError } from '../errors';
import { formatShape, numel, type Shape } from '../shape';
import { addStray, claim } from '../strays';
import { Tensor } from '../tensor';

/**
 * torch.nn.Parameter: a tensor that is learned. It asks for a gradient, belongs to no batch, and keeps its place while
 * an optimizer replaces its numbers.
 */
export class Parameter<const S extends Shape = Shape> extends Tensor<S> {
  constructor(data: Float32Array, shape: S) {
    super(ops.fromData(data, shape), shape, { requiresGrad: true });
    this.keep();
    addStray(this);
  }

  override toString(): string {
    return `Parameter containing:\n${super.toString()}`;
  }

  /** parameter.copy_(data): other numbers of the same shape, row by row. */
  copy(data: Float32Array): void {
    if (data.length !== numel(this.shape)) {
      throw new UsageError(
        `expected ${numel(this.shape)} numbers for shape ${formatShape(this.shape)}, but got ${data.length}`,
      );
    }
    claim(this);
    this.replace(ops.fromData(data.slice(), this.shape));
  }
}
