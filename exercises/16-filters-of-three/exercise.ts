import { nn, type Tensor } from '../../src';

const { flatten, relu } = nn.functional;

/** Ten scores for each image of 32 by 32 pixels and 3 channels. */
export class Net extends nn.Module {
  readonly conv1: nn.Conv2d<3, 6, 3>;
  readonly pool: nn.MaxPool2d<2, 2>;
  readonly conv2: nn.Conv2d<6, 16, 3>;
  // Some number of inputs. With the right one as its type, the compiler would check it, and would tell you the answer.
  readonly fc1: nn.Linear<number, 120>;
  readonly fc2: nn.Linear<120, 84>;
  readonly fc3: nn.Linear<84, 10>;

  constructor() {
    super();
    throw new Error('Write me');
  }

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    const smaller = this.pool.forward(relu(this.conv2.forward(small)));
    const hidden1 = relu(this.fc1.forward(flatten(smaller)));
    const hidden2 = relu(this.fc2.forward(hidden1));
    return this.fc3.forward(hidden2);
  }
}
