import type { Shape } from '../shape';
import { addStray, claim } from '../strays';
import { Tensor } from '../tensor';
import { shapeOf, StateTensor } from './stateTensor';

/**
 * torch.nn.Parameter(tensor): a tensor that is learned, with the numbers of another tensor, or with numbers row by row and
 * a shape. It asks for a gradient, belongs to no batch, and keeps its place while an optimizer replaces its numbers.
 */
export class Parameter<const S extends Shape = Shape> extends StateTensor<S> {
  /** Is it learned? Set it to false to freeze it. (PyTorch: parameter.requires_grad) */
  declare requiresGrad: boolean;

  constructor(tensor: Tensor<S>);
  constructor(data: Float32Array, shape: S);
  constructor(values: Tensor<S> | Float32Array, shape: S = shapeOf(values)) {
    super(values instanceof Tensor ? values.data() : values, shape, true);
    addStray(this);
  }

  override copy(data: Float32Array | Int32Array): void {
    claim(this);
    super.copy(data);
  }

  override toString(): string {
    return `Parameter containing:\n${super.toString()}`;
  }
}
