import { DataLoader, setEngine, Subset, type Dataset } from '../../src';
import { readStacked, type QuickDataset } from '../../src/data/read';
import { stack } from '../../src/data/stack';

beforeAll(() => setEngine('cpu'));

/** Whole batches are tens, single items are not. */
const quick: Dataset<number> & QuickDataset = {
  length: 9,
  get: (index) => index,
  [readStacked]: (indices) => (indices.includes(8) ? undefined : stack(indices.map((index) => 10 * index))),
};

const read = async (dataset: Dataset<number>): Promise<number[]> => {
  const batch = await new DataLoader(dataset, { batchSize: dataset.length }).first();
  return [...batch.data()];
};

test('a batch comes by the quicker way of a data set, of a subset and of its subset, too', async () => {
  const subset = new Subset(quick, [1, 5, 3]);
  expect(await read(subset)).toEqual([10, 50, 30]);
  expect(await read(new Subset(subset, [2, 1]))).toEqual([30, 50]);
});

test('and item by item where there is no such way', async () => {
  expect(await read(quick)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
