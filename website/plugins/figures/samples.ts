import { openDataset } from '../../../src';
import { encodeBitmap } from './bitmap';
import type { SamplesData } from './data';

/** The first image of each class. `folder` holds the data sets. */
export async function samples(folder: string): Promise<SamplesData> {
  const dataset = await openDataset({ root: folder, train: true, limit: 1000 });
  return {
    dataset: dataset.name,
    samples: dataset.classes.map((name, label) => {
      const file = encodeBitmap(dataset.image(dataset.labels.indexOf(label)));
      return { name, picture: `data:image/bmp;base64,${Buffer.from(file).toString('base64')}` };
    }),
  };
}
