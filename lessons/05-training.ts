// #region imports
import { DataLoader, finite, manualSeed, nn, optim, run, setEngine } from '../src';
import { full, lr, openData, type Images } from './02-data';
import { Net } from './03-cnn';
// #endregion imports

// #region setup
const printEvery = full ? 2000 : 250;

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

// #region train
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const { trainset } = await openData();
  const net = new Net();
  const epochs = 2;
  await train(net, trainset, epochs);
}
// #endregion train

// #region run
if (require.main === module) run(main, ['--full']);
// #endregion run
