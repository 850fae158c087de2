/**
 * 32 - 3 + 1 = 30, halved 15, then 15 - 3 + 1 = 13, halved 6: half a row does not count. So 16 * 6 * 6 = 576 numbers reach
 * `fc1`. With 400, the number of the old filters, each batch fails there. Smaller filters need fewer weights themselves,
 * but `fc1` needs more, and the network has 81,302 parameters instead of 62,006. Had `fc1` the type `nn.Linear<576, 120>`,
 * the compiler would have said all this before the program ran.
 */

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
    // #answer
    this.conv1 = new nn.Conv2d(3, 6, 3);
    this.pool = new nn.MaxPool2d(2, 2);
    this.conv2 = new nn.Conv2d(6, 16, 3);
    this.fc1 = new nn.Linear(576, 120);
    this.fc2 = new nn.Linear(120, 84);
    this.fc3 = new nn.Linear(84, 10);
    // #end
  }

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    const smaller = this.pool.forward(relu(this.conv2.forward(small)));
    const hidden1 = relu(this.fc1.forward(flatten(smaller)));
    const hidden2 = relu(this.fc2.forward(hidden1));
    return this.fc3.forward(hidden2);
  }
}
