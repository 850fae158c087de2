// #region imports
import { manualSeed, nn, rand, run, setEngine, sum } from '../../src';
import { Net } from '../03-cnn';

const { softmax } = nn.functional;
// #endregion imports

// #region logits
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const net = new Net();
  const logits = net.forward(rand([1, 32, 32, 3]));
  const probabilities = softmax(logits);
  console.log(`logits of an untrained network: ${logits}`);
  console.log(`softmax makes probabilities:    ${probabilities}`);
  console.log(`their sum: ${sum(probabilities).item().toFixed(4)}`);
}

run(main, []);
// #endregion logits
