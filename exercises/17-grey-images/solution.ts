/**
 * Two numbers change. `conv1` gets 1 channel instead of 3, so its filters have one sheet. And 28 - 5 + 1 = 24, halved 12,
 * then 12 - 5 + 1 = 8, halved 4: 16 * 4 * 4 = 256 numbers reach `fc1`. No layer between them is touched, for `conv2` never
 * sees how many colours there were. A ReLU after `fc3` would be a mistake that no shape shows: scores may be negative.
 */

import { nn, type Tensor } from '../../src';

const { flatten, relu } = nn.functional;

/** Ten scores for each grey image of 28 by 28 pixels. */
export class Net extends nn.Module {
  // `number` stands where the compiler would tell you the answer.
  readonly conv1: nn.Conv2d<number, 6, 5>;
  readonly pool: nn.MaxPool2d<2, 2>;
  readonly conv2: nn.Conv2d<6, 16, 5>;
  readonly fc1: nn.Linear<number, 120>;
  readonly fc2: nn.Linear<120, 84>;
  readonly fc3: nn.Linear<84, 10>;

  constructor() {
    super();
    // #answer
    this.conv1 = new nn.Conv2d(1, 6, 5);
    this.pool = new nn.MaxPool2d(2, 2);
    this.conv2 = new nn.Conv2d(6, 16, 5);
    this.fc1 = new nn.Linear(256, 120);
    this.fc2 = new nn.Linear(120, 84);
    this.fc3 = new nn.Linear(84, 10);
    // #end
  }

  /** `images` are grey, [N, height, width, 1]; ten scores for each of them come out, [N, 10]. */
  forward<N extends number>(images: Tensor<readonly [N, 28, 28, 1]>): Tensor<readonly [N, 10]> {
    // #answer
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    const smaller = this.pool.forward(relu(this.conv2.forward(small)));
    const hidden1 = relu(this.fc1.forward(flatten(smaller)));
    const hidden2 = relu(this.fc2.forward(hidden1));
    return this.fc3.forward(hidden2);
    // #end
  }
}
