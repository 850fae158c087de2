// #region imports
import { nn, run, setEngine, UsageError, zeros } from '../../src';
import { Net } from '../03-cnn';

const { flatten, relu } = nn.functional;
// #endregion imports

// #region wrong-size
async function main(): Promise<void> {
  await setEngine();
  const net = new Net();
  try {
    const sizes: readonly [number, number, number, 3] = [1, 28, 28, 3];
    const small = net.pool.forward(relu(net.conv1.forward(zeros(sizes))));
    net.fc1.forward(flatten(net.pool.forward(relu(net.conv2.forward(small)))));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.log(`an image of 28x28: ${error.message}`);
  }
}

run(main, []);
// #endregion wrong-size
