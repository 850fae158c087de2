// #region imports
import { DataLoader, finite, manualSeed, memory, nn, optim, run, setEngine } from '../src';
import { full, lr, openData, type Images } from './02-data';
import { Net } from './03-cnn';
// #endregion imports

// #region print-every
/** The lab prints the mean loss of every 2,000 batches; a slice has fewer of them. */
export const printEvery = full ? 2000 : 250;
// #endregion print-every

// #region setup
export async function train(net: Net, trainset: Images, epochs: number): Promise<void> {
  const trainloader = new DataLoader(trainset, { batchSize: 4, shuffle: true, numWorkers: 2 });
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr, momentum: 0.9 });
  // #endregion setup

  // #region loop
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let runningLoss = 0;
    let step = 0;
    for await (const [inputs, labels] of trainloader) {
      optimizer.zeroGrad();
      const outputs = net.forward(inputs);
      const loss = criterion.forward(outputs, labels);
      loss.backward();
      optimizer.step();

      runningLoss += finite(loss.item());
      step++;
      if (step % printEvery === 0) {
        const mean = (runningLoss / printEvery).toFixed(3);
        console.log(`[${epoch}, ${String(step).padStart(5)}] loss: ${mean}`);
        runningLoss = 0;
      }
    }
  }
  console.log('Finished Training');
}
// #endregion loop

// #region zero-grad
/** backward adds to the gradients that are there: hence zeroGrad. */
async function showZeroGrad(trainset: Images): Promise<void> {
  const net = new Net();
  const criterion = new nn.CrossEntropyLoss();
  const [images, labels] = await new DataLoader(trainset, { batchSize: 4 }).first();
  const firstGradient = (): string => (net.fc3.bias?.grad?.data()[0] ?? NaN).toFixed(4);
  for (const time of ['first', 'second', 'third']) {
    criterion.forward(net.forward(images), labels).backward();
    console.log(`a gradient after the ${time} backward without zeroGrad: ${firstGradient()}`);
  }
  net.zeroGrad();
  criterion.forward(net.forward(images), labels).backward();
  console.log(`after zeroGrad and backward: ${firstGradient()}`);
}
// #endregion zero-grad

// #region backward-and-step
/** backward computes gradients and changes no weight; step changes the weights. */
async function showStep(trainset: Images): Promise<void> {
  const net = new Net();
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 });
  const [images, labels] = await new DataLoader(trainset, { batchSize: 4 }).first();
  const firstWeight = (): string => (net.fc3.bias?.data()[0] ?? NaN).toFixed(6);
  console.log(`a weight at the start:  ${firstWeight()}`);
  new nn.CrossEntropyLoss().forward(net.forward(images), labels).backward();
  console.log(`after backward:         ${firstWeight()}`);
  optimizer.step();
  console.log(`after step:             ${firstWeight()}`);
}
// #endregion backward-and-step

// #region memory
/** What a batch needs is freed when the loop asks for the next: the number of tensors stays the same. */
async function showMemory(trainset: Images): Promise<void> {
  const net = new Net();
  const counts: number[] = [];
  for await (const [images] of new DataLoader(trainset, { batchSize: 4 })) {
    net.forward(images);
    counts.push(memory().numTensors);
    if (counts.length === 3) break;
  }
  console.log(`tensors alive in three steps: ${counts.join(', ')}; after the loop: ${memory().numTensors}`);
}
// #endregion memory

// #region start
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const { trainset } = await openData();
  await showZeroGrad(trainset);
  await showStep(trainset);
  await showMemory(trainset);
  // #endregion start

  // #region train
  manualSeed(0);
  const net = new Net();
  console.log(`an epoch: ${trainset.length} images of ${trainset.name} / 4 = ${trainset.length / 4} steps`);
  const epochs = 2;
  await train(net, trainset, epochs);
}

if (require.main === module) run(main, ['--full']);
// #endregion train
