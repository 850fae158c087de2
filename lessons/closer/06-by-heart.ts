// #region imports
import { manualSeed, run, setEngine } from '../../src';
import { openData } from '../02-data';
import { Net } from '../03-cnn';
import { train } from '../05-training';
import { meanLoss } from './05-held-out';
// #endregion imports

// #region start
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const { trainset, testset } = await openData();
  const net = new Net();
  await train(net, trainset, 2);
  // #endregion start

  // #region overfitting
  console.log(`mean loss on the training images: ${(await meanLoss(net, trainset)).toFixed(3)}`);
  console.log(`mean loss on the test images: ${(await meanLoss(net, testset)).toFixed(3)}`);
}

run(main, ['--full']);
// #endregion overfitting
