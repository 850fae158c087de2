// #region imports
import { nn, run, setEngine, zeros } from '../../src';
// #endregion imports

// #region filters
async function main(): Promise<void> {
  await setEngine();
  const conv1 = new nn.Conv2d(3, 6, 5);
  console.log(`conv1 has 6 filters of 3 * 5 * 5 weights, and 6 biases: ${6 * 3 * 5 * 5 + 6} numbers`);
  console.log(`conv1.weight has the shape [${conv1.weight.shape.join(', ')}]`);
  const wide = new nn.Conv2d(3, 6, [5, 2]).forward(zeros([4, 32, 32, 3]));
  console.log(`a filter of 5 x 2 would leave [${wide.shape.join(', ')}]`);
}

run(main, []);
// #endregion filters
