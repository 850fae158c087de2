// #region imports
import { nn, run, setEngine, tensor } from '../../src';

const { relu, sigmoid, tanh } = nn.functional;
// #endregion imports

// #region activations
async function main(): Promise<void> {
  await setEngine();
  const x = tensor([-2, -0.5, 0, 0.5, 2], [5]);
  console.log(`x       ${x}`);
  console.log(`relu    ${relu(x)}`);
  console.log(`sigmoid ${sigmoid(x)}`);
  console.log(`tanh    ${tanh(x)}`);
}

run(main, []);
// #endregion activations
