import { nn, type Tensor } from '../src';

const { flatten, relu } = nn.functional;

// #region net
export class Net extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 6, 5);
  readonly pool = new nn.MaxPool2d(2, 2);
  readonly conv2 = new nn.Conv2d(6, 16, 5);
  readonly fc1 = new nn.Linear(400, 120);
  readonly fc2 = new nn.Linear(120, 84);
  readonly fc3 = new nn.Linear(84, 10);

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    const smaller = this.pool.forward(relu(this.conv2.forward(small)));
    const features = flatten(smaller);
    const hidden = relu(this.fc2.forward(relu(this.fc1.forward(features))));
    return this.fc3.forward(hidden);
  }
}
// #endregion net
