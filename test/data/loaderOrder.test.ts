import {
  DataLoader,
  defaultGenerator,
  Generator,
  manualSeed,
  randomSplit,
  RandomSampler,
  setEngine,
  type RandomSamplerOptions,
} from '../../src';
import { Numbers } from '../support/numbers';
import { readFixture } from '../support/fixtures';

interface LoaderCase {
  readonly description: string;
  readonly seed: number;
  readonly length: number;
  readonly batchSize: number;
  readonly shuffle: boolean;
  readonly dropLast: boolean;
  readonly generatorSeed: number | null;
  readonly sampler: Omit<RandomSamplerOptions, 'generator'> | null;
  readonly sequentialBetween: boolean;
  readonly stopAfter: number | null;
  readonly epochs: readonly (readonly number[][])[];
  readonly nextGlobal: number;
  readonly nextOfGenerator: number | null;
}

interface SplitCase {
  readonly seed: number;
  readonly length: number;
  readonly lengths: number[];
  readonly subsets: number[][];
  readonly nextGlobal: number;
}

const { cases, splits } = readFixture('loader') as { cases: LoaderCase[]; splits: SplitCase[] };

beforeAll(() => setEngine('cpu'));

async function pass(loader: DataLoader<number>, stopAfter: number | null): Promise<number[][]> {
  const batches: number[][] = [];
  for await (const batch of loader) {
    batches.push([...batch.data()]);
    if (batches.length === stopAfter) break;
  }
  return batches;
}

const table = cases.map((fixture, i) => [i, fixture.description, fixture.seed, fixture] as const);
describe.each(table)('%i: %s, seed %i', (_, __, ___, fixture) => {
  // The fixtures were made without workers; with them, an early exit may draw more (and does so in PyTorch, too).
  const workers = fixture.stopAfter === null && fixture.description === 'shuffle' ? [0, 1, 4] : [0];

  test.each(workers)("has PyTorch's order with %i workers", async (numWorkers) => {
    const { length, batchSize, shuffle, dropLast, generatorSeed, sampler, sequentialBetween, stopAfter } =
      fixture;
    manualSeed(fixture.seed);
    const dataset = new Numbers(length);
    const generator = generatorSeed === null ? undefined : new Generator(generatorSeed);
    const loader = new DataLoader(dataset, {
      batchSize,
      dropLast,
      numWorkers,
      ...(sampler === null
        ? { shuffle, ...(generator && { generator }) }
        : { sampler: new RandomSampler(dataset, { ...sampler, generator }) }),
    });
    const epochs: number[][][] = [];
    while (epochs.length < fixture.epochs.length) {
      if (sequentialBetween && epochs.length > 0) await pass(new DataLoader(dataset, { batchSize }), null);
      epochs.push(await pass(loader, stopAfter));
    }
    expect(epochs).toEqual(fixture.epochs);
    expect(defaultGenerator.uniform()).toBe(Math.fround(fixture.nextGlobal));
    expect(generator?.uniform() ?? null).toBe(
      fixture.nextOfGenerator === null ? null : Math.fround(fixture.nextOfGenerator),
    );
  });
});

const splitTable = splits.map((fixture) => [fixture.length, fixture.lengths, fixture.seed, fixture] as const);
test.each(splitTable)('randomSplit of %i into %j, seed %i, is that of PyTorch', (_, __, ___, fixture) => {
  manualSeed(fixture.seed);
  const parts = randomSplit(new Numbers(fixture.length), fixture.lengths);
  expect(parts.map((part) => [...Array(part.length).keys()].map((i) => part.get(i)))).toEqual(
    fixture.subsets,
  );
  expect(defaultGenerator.uniform()).toBe(Math.fround(fixture.nextGlobal));
});
