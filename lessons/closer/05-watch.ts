// #region imports
import { DataLoader, manualSeed, nn, optim, run, setEngine } from '../../src';
import { openData } from '../02-data';
import { Net } from '../03-cnn';
// #endregion imports

// #region start
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const { trainset } = await openData();
  const net = new Net();
  const criterion = new nn.CrossEntropyLoss();
  const [images, labels] = await new DataLoader(trainset, { batchSize: 4 }).first();
  // #endregion start

  // #region zero-grad
  const firstGradient = (): string => (net.fc3.bias?.grad?.data()[0] ?? NaN).toFixed(4);
  for (const time of ['first', 'second', 'third']) {
    criterion.forward(net.forward(images), labels).backward();
    console.log(`a gradient after the ${time} backward without zeroGrad: ${firstGradient()}`);
  }
  net.zeroGrad();
  criterion.forward(net.forward(images), labels).backward();
  console.log(`after zeroGrad and backward: ${firstGradient()}`);
  // #endregion zero-grad

  // #region backward-and-step
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 });
  const firstWeight = (): string => (net.fc3.bias?.data()[0] ?? NaN).toFixed(6);
  console.log(`the weight itself:  ${firstWeight()}`);
  optimizer.zeroGrad();
  criterion.forward(net.forward(images), labels).backward();
  console.log(`after backward:     ${firstWeight()}`);
  optimizer.step();
  console.log(`after step:         ${firstWeight()}`);
}

run(main, ['--full']);
// #endregion backward-and-step
