import { Generator, randomSplit } from '../../src';
import { readFixture } from '../../test/support/fixtures';
import { checksFor } from '../support/check';
import { split, type Parts } from './exercise';

const { equal } = checksFor('lessons/02-data.ts', 'split');

const sizes = ({ learnFrom, checkOn }: Parts): number[] => [learnFrom.length, checkOn.length];
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

test('80 to 20', () => {
  equal('sizes of split(10, 0.2, …)', () => sizes(split(10, 0.2, new Generator(0))), [8, 2]);
  equal('sizes of split(4000, 0.2, …)', () => sizes(split(4000, 0.2, new Generator(0))), [3200, 800]);
});

test('where it does not divide, the part to check on is rounded down', () => {
  equal(
    'sizes of split(23, 0.2, …), for 23 · 0.2 is 4.6',
    () => sizes(split(23, 0.2, new Generator(0))),
    [19, 4],
  );
});

test('each image is in one part and in one only', () => {
  const both = (): number[] => {
    const { learnFrom, checkOn } = split(20, 0.2, new Generator(3));
    return [...learnFrom, ...checkOn].sort((a, b) => a - b);
  };
  equal('both parts of split(20, 0.2, …) together, sorted', both, upTo(20));
});

test('both parts have images from everywhere', () => {
  const classes = (): number => {
    const { checkOn } = split(1000, 0.2, new Generator(0));
    return new Set(checkOn.map((index) => Math.floor(index / 100))).size;
  };
  equal('1000 images sorted by class, 100 of each: how many classes are in checkOn', classes, 10);
});

test("the parts are the library's, and PyTorch's", () => {
  const { splits } = readFixture('loader') as {
    splits: {
      readonly seed: number;
      readonly length: number;
      readonly lengths: number[];
      readonly subsets: number[][];
    }[];
  };
  for (const { seed, length, lengths, subsets } of splits.filter(({ lengths }) => lengths[1] === 0.2)) {
    const dataset = { length, get: (index: number) => index };
    const library = randomSplit(dataset, lengths, { generator: new Generator(seed) });
    const parts = (): number[][] => {
      const { learnFrom, checkOn } = split(length, 0.2, new Generator(seed));
      return [learnFrom, checkOn];
    };
    const example = `split(${length}, 0.2, new Generator(${seed})), learnFrom and checkOn`;
    equal(
      example,
      parts,
      library.map(({ indices }) => Array.from(indices)),
    );
    equal(`${example}, in PyTorch`, parts, subsets);
  }
});
