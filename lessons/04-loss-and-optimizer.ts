// #region imports
import { DataLoader, manualSeed, nn, noGrad, optim, run, setEngine, tensor } from '../src';
import { openData } from './02-data';
import { Net } from './03-cnn';
// #endregion imports

// #region start
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  // #endregion start

  // #region cross-entropy
  const probability = Math.exp(2) / (Math.exp(2) + Math.exp(1) + Math.exp(0.1));
  console.log(`by hand: -log(${probability.toFixed(3)}) = ${(-Math.log(probability)).toFixed(4)}`);
  const criterion = new nn.CrossEntropyLoss();
  const imageLoss = criterion.forward(tensor([2, 1, 0.1], [1, 3]), tensor(Int32Array.of(0), [1]));
  console.log(`CrossEntropyLoss:    ${imageLoss.item().toFixed(4)}`);
  // #endregion cross-entropy

  // #region untrained
  const { trainset } = await openData();
  const net = new Net();
  const [images, labels] = await new DataLoader(trainset, { batchSize: 256 }).first();
  const firstLoss = noGrad(() => criterion.forward(net.forward(images), labels));
  console.log(`untrained, on ${labels.shape[0]} images of ${trainset.name}: ${firstLoss.item().toFixed(3)}`);
  console.log(`a guess among ten: -log(1/10) = ${Math.log(10).toFixed(3)}`);
  // #endregion untrained

  // #region step
  const weight = new nn.Parameter(Float32Array.of(3), [1]);
  const walker = new optim.SGD([weight], { lr: 0.1 });
  const loss = weight.mul(weight);
  loss.backward();
  console.log(`weight 3, loss ${loss.item()}: the gradient is 2 * 3 = ${weight.grad?.item()}`);
  walker.step();
  console.log(`after a step: 3 - ${walker.paramGroups[0].lr} * 6 = ${weight.item().toFixed(2)}`);
  // #endregion step

  // #region optimizer
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 });
  console.log(`for the network: SGD over ${optimizer.paramGroups[0].params.length} parameters`);
  // #endregion optimizer

  // #region end
}

if (require.main === module) run(main, ['--full']);
// #endregion end
