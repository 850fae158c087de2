import { DataLoader, Generator, randomSplit, RandomSampler, SequentialSampler, setEngine } from '../../src';
import { Numbers } from '../support/numbers';

beforeAll(() => setEngine('cpu'));

test('a SequentialSampler counts, each time anew', () => {
  const sampler = new SequentialSampler({ length: 3 });
  expect([...sampler, ...sampler]).toEqual([0, 1, 2, 0, 1, 2]);
});

test.each([0, -1, 1.5, NaN])('a RandomSampler can draw no %d items', (numSamples) => {
  expect(() => new RandomSampler({ length: 3 }, { numSamples })).toThrow(
    `RandomSampler expected at least 1 item to draw, but got ${numSamples}`,
  );
});

test.each([1, 31, 32, 33, 70])(
  'a RandomSampler draws %i items of 5, whole orders or with replacement',
  (numSamples) => {
    const generator = new Generator(2);
    for (const replacement of [false, true]) {
      const sampler = new RandomSampler({ length: 5 }, { numSamples, replacement, generator });
      const drawn = [...sampler];
      expect(sampler.length).toBe(numSamples);
      expect(drawn).toHaveLength(numSamples);
      expect(drawn.filter((index) => ![0, 1, 2, 3, 4].includes(index))).toEqual([]);
      if (!replacement) {
        const whole = drawn.slice(0, numSamples - (numSamples % 5));
        expect(whole.sort()).toEqual([0, 1, 2, 3, 4].flatMap((i) => Array<number>(whole.length / 5).fill(i)));
      }
    }
  },
);

test('a loader without batches has no first one', async () => {
  const loader = new DataLoader(new Numbers(2), { batchSize: 3, dropLast: true });
  expect(loader.length).toBe(0);
  await expect(loader.first()).rejects.toThrow('this DataLoader has no batches');
});

test.each([
  [
    [0.5, 0.5],
    [6, 5],
  ],
  [
    [0.3, 0.3, 0.4],
    [4, 3, 4],
  ],
  [
    [1, 0],
    [11, 0],
  ],
  [[11], [11]],
  [[1], [11]],
  [
    [4, 0, 7],
    [4, 0, 7],
  ],
])('randomSplit of 11 items into %j', (lengths, expected) => {
  const parts = randomSplit(new Numbers(11), lengths);
  expect(parts.map((part) => part.length)).toEqual(expected);
});

test.each([
  [[0.5, 0.4]],
  [[12, -1]],
  [[1.5, 9.5]],
  [[1.5, -0.5]],
  [[-0.01, 1.01]],
  [[-0.01, 0.5, 0.51]],
  [[5, 5]],
  [[]],
])('randomSplit of 11 items into %j is refused', (lengths) => {
  expect(() => randomSplit(new Numbers(11), lengths)).toThrow(
    `randomSplit expected numbers of items with the sum 11, or fractions with the sum 1, but got [${lengths.join(', ')}]`,
  );
});

test('randomSplit takes ones for numbers of items, unless their sum is 1', () => {
  expect(randomSplit(new Numbers(2), [1, 1]).map((part) => part.length)).toEqual([1, 1]);
});
