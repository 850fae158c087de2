/**
 * The channels are in the types: 3 to 8, 8 to 16. The filters follow from the sizes: 32 - 3 + 1 = 30, and with a padding
 * of 1 on both sides 15 stays 15. Other filters fit as well, such as 5 with a padding of 2: types say that the parts fit
 * together, not that you wanted them so. `as never` or `any` would silence the compiler, and then the first batch would
 * fail instead.
 */

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
    // #answer
    this.conv1 = new nn.Conv2d(3, 8, 3);
    this.pool1 = new nn.MaxPool2d(2, 2);
    this.conv2 = new nn.Conv2d(8, 16, 3, { padding: 1 });
    this.pool2 = new nn.MaxPool2d(3, 3);
    this.fc1 = new nn.Linear(400, 64);
    this.fc2 = new nn.Linear(64, 10);
    // #end
  }

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const small = this.pool1.forward(relu(this.conv1.forward(images)));
    const smaller = this.pool2.forward(relu(this.conv2.forward(small)));
    return this.fc2.forward(relu(this.fc1.forward(flatten(smaller))));
  }
}
