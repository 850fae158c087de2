import type { Shape } from '../shape';
import { Tensor } from '../tensor';
import { shapeOf, StateTensor } from './stateTensor';

/**
 * torch.nn.Buffer(tensor): numbers that belong to a module and are saved with it, but are not learned, such as the running
 * means of `BatchNorm2d`. An `Int32Array` holds whole numbers, which a file keeps as PyTorch's 64-bit ones.
 */
export class Buffer<const S extends Shape = Shape> extends StateTensor<S> {
  constructor(tensor: Tensor<S>);
  constructor(data: Float32Array | Int32Array, shape: S);
  constructor(values: Tensor<S> | Float32Array | Int32Array, shape: S = shapeOf(values)) {
    super(values instanceof Tensor ? values.data() : values, shape, false);
  }
}
