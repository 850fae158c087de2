import { nn, type Shape, type Tensor } from '../../src';

const { flatten, relu } = nn.functional;

/** A layer that makes a tensor of the shape `Out` of one of the shape `In`, for each of the N images of a batch. */
interface Layer<In extends Shape, Out extends Shape> extends nn.Module {
  forward<N extends number>(x: Tensor<readonly [N, ...In]>): Tensor<readonly [N, ...Out]>;
}

/** Ten scores for each image of 32 by 32 pixels and 3 channels. */
export class Net extends nn.Module {
  readonly conv1: Layer<[32, 32, 3], [30, 30, 8]>;
  readonly pool1: Layer<[30, 30, 8], [15, 15, 8]>;
  readonly conv2: Layer<[15, 15, 8], [15, 15, 16]>;
  readonly pool2: Layer<[15, 15, 16], [5, 5, 16]>;
  readonly fc1: Layer<[400], [64]>;
  readonly fc2: Layer<[64], [10]>;

  constructor() {
    super();
    throw new Error('Write me');
  }

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const small = this.pool1.forward(relu(this.conv1.forward(images)));
    const smaller = this.pool2.forward(relu(this.conv2.forward(small)));
    return this.fc2.forward(relu(this.fc1.forward(flatten(smaller))));
  }
}
