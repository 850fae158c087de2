// #region imports
import {
  DataLoader,
  makeGrid,
  manualSeed,
  openDataset,
  randomSplit,
  run,
  setEngine,
  toTerminal,
  transforms,
  unnormalize,
  writePng,
  type CIFAR10,
  type Image,
  type Shapes,
} from '../src';
// #endregion imports

// #region size
/** A slice of the images, so that a lesson ends soon; `--full` at the end of the command takes all. */
export const full = process.argv.includes('--full');
export const trainSize = full ? 50_000 : 4_000;
export const testSize = full ? 10_000 : 1_000;
/** The lab's learning rate is 0.001. A slice has far fewer steps, so each has to go further. */
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

// #region pixel
/** What each transform does to the first pixel of an image. */
function showOnePixel(image: Image): void {
  const floats = new transforms.ToTensor().apply(image);
  const normalized = transform.apply(image);
  console.log(`a pixel as it is stored:  ${image.data.slice(0, 3).join(', ')}`);
  console.log(`after ToTensor:           ${rounded(floats.data.slice(0, 3))}`);
  console.log(`after Normalize as well:  ${rounded(normalized.data.slice(0, 3))}`);
}
// #endregion pixel

// #region statistics
/** Mean and deviation of each channel, over all images: Normalize(0.5, 0.5) does not make them 0 and 1. */
function showStatistics(dataset: Images): void {
  const sums = [0, 0, 0];
  const squares = [0, 0, 0];
  for (let index = 0; index < dataset.length; index++) {
    const [image] = dataset.get(index);
    image.data.forEach((value, i) => {
      const channel = i % 3;
      sums[channel] = (sums[channel] ?? 0) + value;
      squares[channel] = (squares[channel] ?? 0) + value * value;
    });
  }
  const count = dataset.length * 32 * 32;
  const means = sums.map((sum) => sum / count);
  const deviations = squares.map((square, channel) => Math.sqrt(square / count - (means[channel] ?? 0) ** 2));
  console.log(`after the transform, red, green and blue have`);
  console.log(`  the means      ${rounded(means)}`);
  console.log(`  the deviations ${rounded(deviations)}`);
}
// #endregion statistics

// #region start
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  // #endregion start

  // #region item
  const { trainset, testset } = await openData();
  console.log(`${trainset.name}: ${trainset.length} images to train on, ${testset.length} to test on`);
  const [image, label] = trainset.get(0);
  console.log(
    `image 0: shape [${image.shape.join(', ')}], label ${label}, that is "${trainset.classes[label]}"`,
  );

  showOnePixel(trainset.image(0));
  showStatistics(trainset);
  // #endregion item

  // #region loader
  const trainloader = new DataLoader(trainset, { batchSize: 4, shuffle: true, numWorkers: 2 });
  const testloader = new DataLoader(testset, { batchSize: 4, shuffle: false, numWorkers: 2 });
  // #endregion loader

  // #region batch
  const [images, labels] = await trainloader.first();
  console.log(`a batch: images [${images.shape.join(', ')}], labels [${labels.shape.join(', ')}]`);
  console.log(`their classes: ${[...labels.data()].map((label) => trainset.classes[label]).join(' ')}`);
  console.log(`batches in a pass: ${trainset.length} / 4 = ${trainloader.length}`);
  // #endregion batch

  // #region order
  const first = async (loader: typeof trainloader): Promise<string> => {
    const [, labels] = await loader.first();
    return labels.data().join(' ');
  };
  console.log(
    `shuffled, the first labels of three passes: ${await first(trainloader)} | ` +
      `${await first(trainloader)} | ${await first(trainloader)}`,
  );
  console.log(
    `in order, the first labels of three passes: ${await first(testloader)} | ` +
      `${await first(testloader)} | ${await first(testloader)}`,
  );
  // #endregion order

  // #region split
  const [learnFrom, checkOn] = randomSplit(trainset, [0.8, 0.2]);
  console.log(`split 80/20: ${learnFrom.length} images to learn from, ${checkOn.length} to check on`);
  // #endregion split

  // #region picture
  const samples = trainset.classes.map((_, label) => sampleOf(trainset, label));
  const grid = makeGrid(samples, { columns: 5 });
  writePng('samples.png', grid);
  console.log(`one image of each class, in samples.png: ${trainset.classes.join(' ')}`);
  console.log(toTerminal(samples[0] ?? grid));
}
// #endregion picture

// #region sample
/** The first image of a class, as it looks: without the transform. */
function sampleOf(dataset: Images, label: number): Image {
  const index = dataset.labels.indexOf(label);
  return unnormalize(dataset.get(index)[0], [0.5, 0.5, 0.5], [0.5, 0.5, 0.5]);
}
// #endregion sample

// #region run
function rounded(numbers: ArrayLike<number>): string {
  return Array.from(numbers, (number) => number.toFixed(3)).join(', ');
}

if (require.main === module) run(main, ['--full']);
// #endregion run
