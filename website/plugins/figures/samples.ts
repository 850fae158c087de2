import { makeGrid, openDataset } from '../../../src';
import { encodeBitmap } from './bitmap';
import type { SamplesData } from './data';

interface Samples {
  readonly data: SamplesData;
  /** A bitmap of all pictures, one below the other. */
  readonly sheet: Uint8Array;
}

/** The data set that was at hand, and its first image of each class. `folder` holds the data sets. */
export async function oneOfEach(folder: string) {
  const dataset = await openDataset({ root: folder, train: true, limit: 1000 });
  const images = dataset.classes.map((_, label) => dataset.image(dataset.labels.indexOf(label)));
  return { dataset, images };
}

export async function samples(folder: string): Promise<Samples> {
  const { dataset, images } = await oneOfEach(folder);
  const sheet = makeGrid(images, { columns: 1, padding: 0 });
  return {
    data: { dataset: dataset.name, classes: dataset.classes, size: sheet.shape[1] },
    sheet: encodeBitmap(sheet),
  };
}
