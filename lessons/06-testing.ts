// #region imports
import {
  accuracy,
  argMax,
  ConfusionMatrix,
  DataLoader,
  getRngState,
  joinStates,
  load,
  manualSeed,
  nn,
  noGrad,
  optim,
  partOfStates,
  percent,
  run,
  safeOpen,
  save,
  setEngine,
  setRngState,
} from '../src';
import { lr, openData, type Images } from './02-data';
import { Net } from './03-cnn';
import { train } from './05-training';
// #endregion imports

// #region test
async function test(loaded: Net, testset: Images): Promise<void> {
  const testloader = new DataLoader(testset, { batchSize: 4, shuffle: false, numWorkers: 2 });

  const matrix = new ConfusionMatrix(testset.classes);
  await noGrad(async () => {
    for await (const [images, labels] of testloader) {
      matrix.update(loaded.forward(images), labels);
    }
  });
  console.log(
    `Accuracy of the network on the ${testset.length} test images: ${percent(matrix.accuracy())} %`,
  );
  // #endregion test

  // #region per-class
  matrix.perClass().forEach((part, label) => {
    const name = (testset.classes[label] ?? '').padStart(5);
    console.log(`Accuracy of ${name} : ${String(percent(part)).padStart(2)} %`);
  });
  // #endregion per-class

  // #region confusion
  console.log('rows: what it is; columns: what the network took it for');
  console.log(`${matrix}`);
}
// #endregion confusion

// #region answers
/** From logits to an answer, for four images. */
async function showAnswers(net: Net, testset: Images): Promise<void> {
  const [images, labels] = await new DataLoader(testset, { batchSize: 4 }).first();
  const logits = noGrad(() => net.forward(images));
  const chosen = argMax(logits).data();
  const names = (numbers: ArrayLike<number>): string =>
    Array.from(numbers, (label) => (testset.classes[label] ?? '').padStart(5)).join(' ');
  console.log(`what they are:          ${names(labels.data())}`);
  console.log(`what the network says:  ${names(chosen)}`);
  console.log(`right: ${percent(accuracy(logits, labels))} %`);
}
// #endregion answers

// #region step
/** One step of training; the loss tells whether it is the same step. */
async function step(net: Net, optimizer: optim.SGD, trainset: Images): Promise<number> {
  const [inputs, labels] = await new DataLoader(trainset, { batchSize: 4, shuffle: true }).first();
  optimizer.zeroGrad();
  const loss = new nn.CrossEntropyLoss().forward(net.forward(inputs), labels);
  loss.backward();
  optimizer.step();
  return loss.item();
}
// #endregion step

// #region checkpoint
async function showCheckpoint(trainset: Images): Promise<void> {
  const net = new Net();
  const optimizer = new optim.SGD(net.parameters(), { lr, momentum: 0.9 });
  await step(net, optimizer, trainset);

  const path = 'checkpoint.safetensors';
  const { state, paramGroups } = optimizer.stateDict();
  const parts = { model: net.stateDict(), optimizer: state, generator: getRngState() };
  save(joinStates(parts), path, { paramGroups: JSON.stringify(paramGroups) });
  console.log(`the next step has the loss ${(await step(net, optimizer, trainset)).toFixed(4)}`);
  // #endregion checkpoint

  // #region go-on
  const again = new Net();
  const itsOptimizer = new optim.SGD(again.parameters());
  const file = load(path);
  const groups = JSON.parse(safeOpen(path).metadata().paramGroups ?? '[]') as typeof paramGroups;
  again.loadStateDict(partOfStates(file, 'model'));
  itsOptimizer.loadStateDict({ state: partOfStates(file, 'optimizer'), paramGroups: groups });
  setRngState(file.get('generator')?.data);
  console.log(`from the file, it has ${(await step(again, itsOptimizer, trainset)).toFixed(4)}`);
}
// #endregion go-on

// #region start
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const { trainset, testset } = await openData();
  const net = new Net();
  await train(net, trainset, 2);
  // #endregion start

  // #region save
  const path = 'lesson_net.safetensors';
  save(net.stateDict(), path);
  for (const [name, { shape }] of net.stateDict()) console.log(`  ${name} [${shape.join(', ')}]`);
  // #endregion save

  // #region load
  const loaded = new Net();
  loaded.loadStateDict(load(path));
  loaded.eval();
  // #endregion load

  // #region show-checkpoint
  await showCheckpoint(trainset);
  // #endregion show-checkpoint

  // #region show
  await showAnswers(loaded, testset);
  await test(loaded, testset);
  // #endregion show

  // #region overfitting
  const criterion = new nn.CrossEntropyLoss();
  for (const dataset of [trainset, testset]) {
    let sum = 0;
    await noGrad(async () => {
      for await (const [images, labels] of new DataLoader(dataset, { batchSize: 100 })) {
        sum += criterion.forward(loaded.forward(images), labels).item() * labels.shape[0];
      }
    });
    const which = dataset === trainset ? 'training' : 'test';
    console.log(`mean loss on the ${which} images: ${(sum / dataset.length).toFixed(3)}`);
  }
}

if (require.main === module) run(main, ['--full']);
// #endregion overfitting
