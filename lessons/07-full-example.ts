// #region imports
import {
  ConfusionMatrix,
  DataLoader,
  finite,
  load,
  manualSeed,
  nn,
  noGrad,
  openDataset,
  optim,
  percent,
  run,
  save,
  setEngine,
  transforms,
  type Tensor,
} from '../src';

const { flatten, relu } = nn.functional;
// #endregion imports

// #region settings
const full = process.argv.includes('--full');
const trainSize = full ? 50_000 : 4_000;
const testSize = full ? 10_000 : 1_000;
const lr = full ? 0.001 : 0.005;
const printEvery = full ? 2000 : 250;
const epochs = 2;
// #endregion settings

// #region transform
const transform = new transforms.Compose([
  new transforms.ToTensor(),
  new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
]);
// #endregion transform

// #region net
class Net extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 6, 5);
  readonly pool = new nn.MaxPool2d(2, 2);
  readonly conv2 = new nn.Conv2d(6, 16, 5);
  readonly fc1 = new nn.Linear(400, 120);
  readonly fc2 = new nn.Linear(120, 84);
  readonly fc3 = new nn.Linear(84, 10);

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    const smaller = this.pool.forward(relu(this.conv2.forward(small)));
    const features = flatten(smaller);
    const hidden1 = relu(this.fc1.forward(features));
    const hidden2 = relu(this.fc2.forward(hidden1));
    return this.fc3.forward(hidden2);
  }
}
// #endregion net

// #region data
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);

  const trainset = await openDataset({ root: './data', train: true, limit: trainSize, transform });
  const testset = await openDataset({ root: './data', train: false, limit: testSize, transform });
  const trainloader = new DataLoader(trainset, { batchSize: 4, shuffle: true, numWorkers: 2 });
  const testloader = new DataLoader(testset, { batchSize: 4, shuffle: false, numWorkers: 2 });
  // #endregion data

  // #region setup
  const net = new Net();
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
  // #endregion loop

  // #region save-load
  const path = 'lesson_net.safetensors';
  save(net.stateDict(), path);
  const loaded = new Net();
  loaded.loadStateDict(load(path));
  loaded.eval();
  // #endregion save-load

  // #region test
  const matrix = new ConfusionMatrix(testset.classes);
  await noGrad(async () => {
    for await (const [images, labels] of testloader) {
      matrix.update(loaded.forward(images), labels);
    }
  });
  console.log(
    `Accuracy of the network on the ${testset.length} test images: ${percent(matrix.accuracy())} %`,
  );
  matrix.perClass().forEach((part, label) => {
    const name = (testset.classes[label] ?? '').padStart(5);
    console.log(`Accuracy of ${name} : ${String(percent(part)).padStart(2)} %`);
  });
}

if (require.main === module) run(main, ['--full']);
// #endregion test
