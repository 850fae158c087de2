// #region imports
import { manualSeed, nn, run, setEngine, summary, type Tensor } from '../src';

const { flatten, relu } = nn.functional;
// #endregion imports

// #region net
export class Net extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 6, 5);
  readonly pool = new nn.MaxPool2d(2, 2);
  readonly conv2 = new nn.Conv2d(6, 16, 5);
  readonly fc1 = new nn.Linear(400, 120);
  readonly fc2 = new nn.Linear(120, 84);
  readonly fc3 = new nn.Linear(84, 10);
  // #endregion net

  // #region forward
  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    const smaller = this.pool.forward(relu(this.conv2.forward(small)));
    const features = flatten(smaller);
    const hidden1 = relu(this.fc1.forward(features));
    const hidden2 = relu(this.fc2.forward(hidden1));
    return this.fc3.forward(hidden2);
  }
}
// #endregion forward

// #region main
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const net = new Net();
  console.log(`${summary(net, [1, 32, 32, 3])}`);
}

if (require.main === module) run(main, []);
// #endregion main
