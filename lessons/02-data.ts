// #region imports
import { DataLoader, manualSeed, openDataset, randomSplit, run, setEngine, transforms } from '../src';
import type { CIFAR10, Shapes } from '../src';
// #endregion imports

// #region size
/** A slice of the images, so that a lesson ends soon; `--full` takes all. Its fewer steps go further. */
export const full = process.argv.includes('--full');
export const trainSize = full ? 50_000 : 4_000;
export const testSize = full ? 10_000 : 1_000;
export const lr = full ? 0.001 : 0.005;
// #endregion size

// #region transform
export const transform = new transforms.Compose([
  new transforms.ToTensor(),
  new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
]);
// #endregion transform

// #region dataset
/** CIFAR-10 where it is on the disk, else pictures that are drawn on the spot. */
export type Images = CIFAR10 | Shapes;

export async function openData(): Promise<{ trainset: Images; testset: Images }> {
  const trainset = await openDataset({ root: './data', train: true, limit: trainSize, transform });
  const testset = await openDataset({ root: './data', train: false, limit: testSize, transform });
  return { trainset, testset };
}
// #endregion dataset

// #region item
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const { trainset, testset } = await openData();
  console.log(`${trainset.name}: ${trainset.length} images to train on, ${testset.length} to test on`);
  const [image, label] = trainset.get(0);
  console.log(`image 0: shape [${image.shape.join(', ')}], label ${label}: ${trainset.classes[label]}`);
  // #endregion item

  // #region loader
  const trainloader = new DataLoader(trainset, { batchSize: 4, shuffle: true, numWorkers: 2 });
  const testloader = new DataLoader(testset, { batchSize: 4, shuffle: false, numWorkers: 2 });
  // #endregion loader

  // #region batch
  const [images, labels] = await trainloader.first();
  console.log(`a batch: images [${images.shape.join(', ')}], labels [${labels.shape.join(', ')}]`);
  console.log(`their classes: ${[...labels.data()].map((label) => trainset.classes[label]).join(' ')}`);
  console.log(`batches: ${trainset.length} / 4 = ${trainloader.length}, to test ${testloader.length}`);
  // #endregion batch

  // #region split
  const [learnFrom, checkOn] = randomSplit(trainset, [0.8, 0.2]);
  console.log(`split 80/20: ${learnFrom.length} images to learn from, ${checkOn.length} to check on`);
}

if (require.main === module) run(main, ['--full']);
// #endregion split
