import {
  DataLoader,
  defaultGenerator,
  Generator,
  getRngState,
  manualSeed,
  rand,
  RandomSampler,
  setEngine,
  setRngState,
  Shapes,
  Tensor,
  transforms,
  type Sampler,
} from '../../src';
import { Numbers } from '../support/numbers';

beforeAll(() => setEngine('cpu'));

/** Every other item, from a random one on. */
class EveryOther implements Sampler {
  readonly length = 5;

  *[Symbol.iterator](): Iterator<number> {
    const first = defaultGenerator.randint(2);
    for (let i = 0; i < this.length; i++) yield first + 2 * i;
  }
}

/** Remembers which items were read. */
class Watched extends Numbers {
  readonly read: number[] = [];

  override get(index: number): number {
    this.read.push(index);
    return super.get(index);
  }
}

const numbers = new Numbers(11);
const augmented = new Shapes({
  train: true,
  size: 11,
  transform: new transforms.Compose([
    new transforms.RandomCrop(32, { padding: 4 }),
    new transforms.RandomHorizontalFlip(),
    new transforms.ToTensor(),
  ]),
});
const own = new Generator(1);

/** A loader, whatever its batches are. */
type Loader = Pick<DataLoader<unknown, unknown>, 'length' | 'skip'>;
const batchSize = 2;
const loaders: Record<string, (numWorkers: number) => Loader> = {
  'in order': (numWorkers) => new DataLoader(numbers, { batchSize, numWorkers }),
  shuffled: (numWorkers) => new DataLoader(numbers, { batchSize, numWorkers, shuffle: true }),
  'without a smaller last batch': (numWorkers) =>
    new DataLoader(numbers, { batchSize, numWorkers, shuffle: true, dropLast: true }),
  'shuffled by a generator of its own': (numWorkers) =>
    new DataLoader(numbers, { batchSize, numWorkers, shuffle: true, generator: own }),
  'with replacement, by a generator of its own': (numWorkers) =>
    new DataLoader(numbers, {
      batchSize: 8,
      numWorkers,
      generator: own,
      sampler: new RandomSampler(numbers, { replacement: true, numSamples: 70, generator: own }),
    }),
  'with a sampler of one’s own': (numWorkers) =>
    new DataLoader(numbers, { batchSize, numWorkers, sampler: new EveryOther() }),
  'with random transforms': (numWorkers) =>
    new DataLoader(augmented, { batchSize, numWorkers, shuffle: true }),
  'with a collate function that draws': (numWorkers) =>
    new DataLoader(numbers, {
      batchSize,
      numWorkers,
      shuffle: true,
      collate: (items) => [...items, defaultGenerator.uniform()],
    }),
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function told(batch: unknown): unknown {
  if (batch instanceof Tensor) return [...batch.data()];
  return Array.isArray(batch) ? batch.map(told) : batch;
}

/** The batches of a pass, each with what the loop draws for itself, as dropout does, and where both generators are then. */
async function look(pass: AsyncIterable<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const batch of pass) {
    seen.push({ batch: told(batch), drawn: rand([]).item(), then: hex(getRngState()) });
  }
  return [...seen, defaultGenerator.uniform(), own.uniform()];
}

const cases = Object.keys(loaders).flatMap((name) => [0, 2].map((workers) => [name, workers] as const));
test.each(cases)('a pass %s can be begun at any batch, with %i workers', async (name, workers) => {
  const loader = loaders[name]!(workers);
  manualSeed(7);
  own.manualSeed(8);
  const [before, ownBefore] = [getRngState(), own.getState()];
  const whole = await look(loader.skip(0));
  for (let batches = 0; batches <= loader.length; batches++) {
    setRngState(before);
    own.setState(ownBefore);
    const rest = loader.skip(batches);
    // Where the loop was when it was stopped, which is what a checkpoint has.
    const stopped = whole[batches - 1] as { readonly then: string } | undefined;
    setRngState(batches === 0 ? before : Buffer.from(stopped!.then, 'hex'));
    expect(await look(rest)).toEqual(whole.slice(batches));
  }
});

test('what is left out is not read', async () => {
  const dataset = new Watched(10);
  const seen = await look(new DataLoader(dataset, { batchSize: 3 }).skip(2));
  expect(dataset.read).toEqual([6, 7, 8, 9]);
  expect(seen).toMatchObject([{ batch: [6, 7, 8] }, { batch: [9] }, {}, {}]);
});

test('what the pass has drawn is drawn at once, and nothing for a pass from its start on', () => {
  const loader = new DataLoader(numbers, { batchSize: 2, shuffle: true });
  manualSeed(1);
  const before = getRngState();
  loader.skip(0);
  expect(getRngState()).toEqual(before);
  loader.skip(3);
  const drawn = new Generator(1);
  // The seed of the pass, and that of its order.
  drawn.random63();
  drawn.random63();
  expect(getRngState()).toEqual(drawn.getState());
});

test.each([
  [-1, "DataLoader's skip expected a whole number of at least 0, but got -1"],
  [1.5, "DataLoader's skip expected a whole number of at least 0, but got 1.5"],
  [7, 'DataLoader expected to skip at most 6 batches, but got 7'],
])('skip(%d) says what it expected', (batches, message) => {
  const loader = new DataLoader(numbers, { batchSize: 2 });
  expect(() => loader.skip(batches)).toThrow(message);
});

test.each([
  ['without', {}],
  ['with', { replacement: true, numSamples: 70 }],
])(
  'a given generator moves on with the batches, %s replacement, for any number of workers',
  async (_, options) => {
    const states = async (numWorkers: number): Promise<string[]> => {
      const generator = new Generator(7);
      const sampler = new RandomSampler(numbers, { ...options, generator });
      const seen: string[] = [];
      for await (const batch of new DataLoader(numbers, { batchSize, sampler, numWorkers }))
        seen.push(`${String(batch)} ${Buffer.from(generator.getState()).toString('base64')}`);
      return [...seen, String(generator.random32())];
    };
    const without = await states(0);
    expect(await states(1)).toEqual(without);
    expect(await states(2)).toEqual(without);
  },
);

/** Backwards, whatever the generator says. */
class Backwards extends RandomSampler {
  override *[Symbol.iterator](): Iterator<number> {
    for (let i = this.length - 1; i >= 0; i--) yield i;
  }
}

test("a sampler's own order holds with workers, too, though it is made from RandomSampler", async () => {
  const sampler = new Backwards(new Numbers(5), { generator: new Generator(0) });
  for (const numWorkers of [0, 2]) {
    const loader = new DataLoader(new Numbers(5), { batchSize: 2, numWorkers, sampler });
    const batches: unknown[] = [];
    for await (const batch of loader) batches.push(told(batch));
    expect(batches).toEqual([[4, 3], [2, 1], [0]]);
  }
});

test('a batch that fails has drawn what it draws without workers', async () => {
  const drawn = async (numWorkers: number): Promise<number[]> => {
    const generator = new Generator(3);
    const broken = new Numbers(4, 2);
    // Each block of 32 numbers has the broken item among them.
    const sampler = new RandomSampler(broken, { replacement: true, numSamples: 70, generator });
    const pass = new DataLoader(broken, { batchSize: 32, numWorkers, sampler }).skip(0);
    await expect(pass.next()).rejects.toThrow('item 2 is broken');
    return [generator.uniform(), generator.uniform()];
  };
  expect(await drawn(2)).toEqual(await drawn(0));
});
