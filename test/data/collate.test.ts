import { DataLoader, setEngine, type Dataset } from '../../src';
import { Rows } from '../support/rows';

beforeAll(() => setEngine('cpu'));

function dataset<Item>(items: readonly Item[]): Dataset<Item> {
  return { length: items.length, get: (index) => items[index]! };
}

/** The first batch, of all items. */
function batchOf<Item>(items: readonly Item[]) {
  return new DataLoader(dataset(items), { batchSize: items.length }).first();
}

test.each([0, 2])('arrays of numbers, numbers and words collate, with %i workers', async (numWorkers) => {
  const [features, targets, words] = await new DataLoader(new Rows(3), { batchSize: 3, numWorkers }).first();
  expect([features.shape, features.dtype]).toEqual([[3, 2], 'float32']);
  expect([...features.data()]).toEqual([0, 0.5, 1, 1.5, 2, 2.5]);
  expect([targets.shape, targets.dtype]).toEqual([[3], 'float32']);
  expect([...targets.data()]).toEqual([0, 0.5, 1]);
  expect(words).toEqual(['null', 'null', 'null']);
});

test('whole numbers stay whole', async () => {
  const batch = await batchOf([7, 8]);
  expect([batch.dtype, batch.shape, ...batch.data()]).toEqual(['int32', [2], 7, 8]);
  const bytes = await batchOf([Uint8Array.of(1, 2), Uint8Array.of(3, 255)]);
  expect([bytes.dtype, bytes.shape, ...bytes.data()]).toEqual(['int32', [2, 2], 1, 2, 3, 255]);
});

test('images collate alone, too', async () => {
  const images = await batchOf(
    [1, 2].map((i) => ({ shape: [1, 2, 1] as const, data: Float32Array.of(i, -i) })),
  );
  expect([images.shape, ...images.data()]).toEqual([[2, 1, 2, 1], 1, -1, 2, -2]);
});

test('arrays in arrays are taken apart at each depth', async () => {
  const [pair, last] = await batchOf([
    [[1, 2], 0.5],
    [[3, 4], 1.5],
  ] as [[number, number], number][]);
  expect(pair.map((part) => [...part.data()])).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect([...last.data()]).toEqual([0.5, 1.5]);
});

test('all else stays an array of the items', async () => {
  const items = [{ name: 'a' }, { name: 'b' }];
  expect(await batchOf(items)).toEqual(items);
  expect(await batchOf(['a', 1])).toEqual(['a', 1]);
});

test.each([
  [[Float32Array.of(1), Float32Array.of(1, 2)], 'arrays of one length, but got 1 and 2'],
  [[[1], [1, 2]], 'items of one length, but got 1 and 2'],
])('%j are refused in one sentence', async (items: readonly unknown[], message) => {
  await expect(batchOf(items)).rejects.toThrow(message);
});

test('a get that is async is refused, with a collate function, too', async () => {
  const slow: Dataset<Promise<number>> = { length: 1, get: () => Promise.reject(new Error('unheard')) };
  await expect(new DataLoader(slow).first()).rejects.toThrow('get must not be async');
  const collate = (items: readonly unknown[]): unknown => items;
  await expect(new DataLoader(slow, { collate }).first()).rejects.toThrow('get must not be async');
});
