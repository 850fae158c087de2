import {
  DataLoader,
  defaultGenerator,
  Generator,
  itemGenerator,
  manualSeed,
  setEngine,
  Shapes,
  Subset,
  transforms,
  type Image,
} from '../../src';
import { Noise } from '../support/noise';

/** Each pixel tells its place: 10 * row + column. */
const image: Image<readonly [3, 4, 1]> = {
  shape: [3, 4, 1],
  data: Uint8Array.of(0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23),
};

describe('outside of a DataLoader', () => {
  test('RandomCrop draws the row, then the column, from the default generator', () => {
    manualSeed(3);
    const numbers = new Generator(3);
    const crop = new transforms.RandomCrop(2);
    for (let i = 0; i < 20; i++) {
      const top = numbers.randint(2);
      const left = numbers.randint(3);
      const start = 10 * top + left;
      expect(crop.apply(image)).toEqual({
        shape: [2, 2, 1],
        data: Uint8Array.of(start, start + 1, start + 10, start + 11),
      });
    }
  });

  test('RandomCrop of the whole image draws nothing, as in torchvision', () => {
    manualSeed(3);
    expect(new transforms.RandomCrop([3, 4]).apply(image)).toEqual(image);
    expect(defaultGenerator.uniform()).toBe(new Generator(3).uniform());
  });

  test('padding is black, on all sides', () => {
    const numbers = new Set<string>();
    const crop = new transforms.RandomCrop([3, 4], { padding: 1 });
    for (let i = 0; i < 200; i++) numbers.add([...crop.apply(image).data].join(' '));
    expect(numbers).toContain('0 0 0 0 0 0 1 2 0 10 11 12');
    expect(numbers).toContain('11 12 13 0 21 22 23 0 0 0 0 0');
    expect(numbers.size).toBe(9);
  });

  test('RandomHorizontalFlip mirrors whole pixels, as often as p says', () => {
    const pixels: Image = { shape: [1, 2, 3], data: Uint8Array.of(1, 2, 3, 4, 5, 6) };
    const mirrored: Image = { shape: [1, 2, 3], data: Uint8Array.of(4, 5, 6, 1, 2, 3) };
    expect(new transforms.RandomHorizontalFlip(1).apply(pixels)).toEqual(mirrored);
    expect(new transforms.RandomHorizontalFlip(0).apply(pixels)).toEqual(pixels);
    manualSeed(1);
    const numbers = new Generator(1);
    const flip = new transforms.RandomHorizontalFlip(0.3);
    for (let i = 0; i < 20; i++)
      expect(flip.apply(pixels)).toEqual(numbers.uniform() < Math.fround(0.3) ? mirrored : pixels);
  });

  test.each([
    [() => new transforms.RandomCrop(5).apply(image), 'at least [5, 5] with its padding, but got [3, 4]'],
    [() => new transforms.RandomCrop(5, { padding: -1 }), "RandomCrop's padding expected a whole number"],
    [
      () => new transforms.RandomHorizontalFlip(2),
      "RandomHorizontalFlip's p expected a number from 0 to 1, but got 2",
    ],
  ])('%s', (program, message) => expect(program).toThrow(message));
});

describe('in a DataLoader', () => {
  beforeAll(() => setEngine('cpu'));

  const transform = new transforms.Compose([
    new transforms.RandomCrop(32, { padding: 4 }),
    new transforms.RandomHorizontalFlip(),
    new transforms.ToTensor(),
  ]);

  async function passes(numWorkers: number): Promise<number[][]> {
    manualSeed(7);
    const images = new Shapes({ train: true, size: 10, transform });
    const loader = new DataLoader(images, { batchSize: 3, shuffle: true, numWorkers });
    const sums: number[][] = [[], []];
    for (const pass of sums) {
      for await (const [batch] of loader) pass.push(...batch.data());
    }
    return sums;
  }

  test('an image is changed in the same way for any number of workers, and otherwise in each pass', async () => {
    const alone = await passes(0);
    expect(alone[0]).not.toEqual(alone[1]);
    expect(await passes(1)).toEqual(alone);
    expect(await passes(2)).toEqual(alone);
  });

  async function numbers(of: 'item' | 'worker', numWorkers: number): Promise<number[]> {
    manualSeed(7);
    const all: number[] = [];
    for await (const batch of new DataLoader(new Noise(4, of), { numWorkers })) all.push(batch.item());
    return all;
  }

  test('all items have numbers of their own, with a collate function, too', async () => {
    const drawn = await numbers('item', 0);
    expect(new Set(drawn).size).toBe(4);
    for (const numWorkers of [0, 2]) {
      manualSeed(7);
      const collate = (items: readonly number[]): readonly number[] => items;
      const all: number[] = [];
      for await (const items of new DataLoader(new Noise(4, 'item'), { numWorkers, collate }))
        all.push(...items);
      expect(all).toEqual(drawn);
    }
  });

  test('each pass has others, and after it the default generator draws again', async () => {
    manualSeed(7);
    const loader = new DataLoader(new Noise(4, 'item'), { batchSize: 4 });
    const [one, two] = [await loader.first(), await loader.first()];
    expect([...one.data()].filter((number) => two.data().includes(number))).toEqual([]);
    manualSeed(3);
    expect(itemGenerator().uniform()).toBe(new Generator(3).uniform());
  });

  test('what a data set draws itself differs from worker to worker', async () => {
    const drawn = await numbers('worker', 2);
    expect(new Set(drawn).size).toBe(4);
    expect(await numbers('worker', 2)).toEqual(drawn);
  });

  test('they follow from the index that the loader reads', async () => {
    const first = async (index: number): Promise<number> => {
      manualSeed(7);
      const sampler = { length: 1, [Symbol.iterator]: () => [index][Symbol.iterator]() };
      return (await new DataLoader(new Noise(4, 'item'), { sampler }).first()).item();
    };
    expect(await first(2)).toBe((await numbers('item', 0))[2]);
    manualSeed(7);
    const subset = new Subset(new Noise(4, 'item'), [3, 1]);
    expect((await new DataLoader(subset).first()).item()).toBe(await first(0));
  });
});
