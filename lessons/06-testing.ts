// #region imports
import { ConfusionMatrix, DataLoader, load, manualSeed, noGrad, percent, run, save, setEngine } from '../src';
import { openData } from './02-data';
import { Net } from './03-cnn';
import { train } from './05-training';
// #endregion imports

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
  // #endregion save

  // #region load
  const loaded = new Net();
  loaded.loadStateDict(load(path));
  loaded.eval();
  // #endregion load

  // #region test
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
}
// #endregion per-class

// #region run
if (require.main === module) run(main, ['--full']);
// #endregion run
