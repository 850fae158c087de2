// #region picture
import { makeGrid, run, toTerminal, unnormalize, writePng, type Image } from '../../src';
import { openData, type Images } from '../02-data';

async function main(): Promise<void> {
  const { trainset } = await openData();
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

run(main, ['--full']);
// #endregion sample
