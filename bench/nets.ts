import { nn, type Tensor } from '../src';
import { Net } from '../lessons/03-cnn';

const { flatten, relu } = nn.functional;

type Images<N extends number> = Tensor<readonly [N, 32, 32, 3]>;

/** The lab's network with four times as many filters and hidden numbers in each layer, and so with some 16 times the arithmetic. */
class WideNet extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 24, 5);
  readonly pool = new nn.MaxPool2d(2, 2);
  readonly conv2 = new nn.Conv2d(24, 64, 5);
  readonly fc1 = new nn.Linear(1600, 480);
  readonly fc2 = new nn.Linear(480, 336);
  readonly fc3 = new nn.Linear(336, 10);

  forward<N extends number>(images: Images<N>): Tensor<readonly [N, 10]> {
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    const features = flatten(this.pool.forward(relu(this.conv2.forward(small))));
    const hidden = relu(this.fc2.forward(relu(this.fc1.forward(features))));
    return this.fc3.forward(hidden);
  }
}

/** The networks that are measured, by name. */
export const NETS = { lab: Net, wide: WideNet };
export type NetName = keyof typeof NETS;
