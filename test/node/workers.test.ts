/** Workers that can't do what they are asked for: one sentence, and no program that waits for ever. */
import type Threads from 'node:worker_threads';
import type * as Pool from '../../src/node/workerPool';
import { DataLoader, setEngine, UsageError, type Dataset } from '../../src';
import { Elsewhere, Troubled } from '../support/troubled';
import { Rows } from '../support/rows';

beforeAll(() => setEngine('cpu'));

async function passThrough(dataset: Dataset<unknown>, numWorkers = 2): Promise<unknown> {
  const items: unknown[] = [];
  try {
    for await (const batch of new DataLoader(dataset, { numWorkers, collate: (all) => all }))
      items.push(...batch);
    return items;
  } catch (error) {
    return error;
  }
}

test.each<[ConstructorParameters<typeof Troubled>[0], string]>([
  ['exit', 'a worker of a DataLoader ended with code 3: does get() end the process?'],
  ['rejection', 'a worker of a DataLoader failed: nobody waits for it'],
  ['function', "a worker of a DataLoader can't hand over the error with a function"],
  ['item', "a worker of a DataLoader can't hand over an item of its data set"],
])('%s in get() is one sentence', async (trouble, message) => {
  const error = await passThrough(new Troubled(trouble));
  expect(error).toBeInstanceOf(UsageError);
  expect(String(error)).toContain(message);
});

test.each([0, 2])('what is thrown in get() comes as it is, with %i workers', async (numWorkers) => {
  expect(await passThrough(new Troubled('text'), numWorkers)).toBe('just a text');
  expect(await passThrough(new Troubled('nothing'), numWorkers)).toBeUndefined();
});

test.each([0, 2])('an async get() is one sentence, with %i workers', async (numWorkers) => {
  for (const trouble of ['promise', 'part', 'thenable'] as const) {
    const error = await passThrough(new Troubled(trouble), numWorkers);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(
      "an item from the data set's get(3), but got a Promise: get must not be async",
    );
  }
});

test('a data set that a worker can not build again is one sentence', async () => {
  const missing = await passThrough(new Elsewhere('/nowhere/at-all.js'));
  expect(missing).toBeInstanceOf(UsageError);
  expect(String(missing)).toContain(
    "a worker of a DataLoader can't load /nowhere/at-all.js: Cannot find module",
  );
  const failing = await passThrough(new Elsewhere(require.resolve('../support/troubled.ts')));
  expect(String(failing)).toContain('the file of the pictures is gone');
});

test('an item may have the same memory twice', async () => {
  const loader = new DataLoader(new Troubled('shared'), { batchSize: 2, numWorkers: 2 });
  for await (const _ of loader) expect(_).toHaveLength(2);
});

test.each([0, 2])('whole numbers stay whole numbers, with %i workers', async (numWorkers) => {
  const loader = new DataLoader(new Rows(3), { batchSize: 3, numWorkers });
  for await (const [features, targets] of loader)
    expect([features.dtype, targets.dtype]).toEqual(['float32', expect.any(String)]);
});

test('data that look like a recipe are data', async () => {
  const note = {
    recipe: { module: '/nowhere/at-all.js', name: 'X', args: [] },
    data: { recipe: 1 },
    __proto__: null,
  };
  expect(await passThrough(new Rows(2, note))).toHaveLength(2);
});

test.each([
  [
    (() => {
      const ring: unknown[] = [];
      return ring.concat([ring].map(() => ((ring[0] = ring), ring)));
    })(),
    'data that contain themselves',
  ],
  [Symbol('mark'), 'the symbol mark'],
])('data that can not travel are named', async (note, message) => {
  expect(String(await passThrough(new Rows(2, note)))).toContain(message);
});

test('more than 64 are refused', () => {
  expect(() => new DataLoader(new Troubled('none'), { numWorkers: 65 })).toThrow(
    "DataLoader's numWorkers expected at most 64, but got 65",
  );
});

describe('where threads are', () => {
  const threads = jest.requireActual<typeof Threads>('node:worker_threads');
  type Options = ConstructorParameters<typeof threads.Worker>;
  const started: InstanceType<typeof threads.Worker>[] = [];

  /** The first batch that workers of this kind give. */
  function firstBatch(
    Worker: typeof threads.Worker,
    numWorkers: number,
    dataset: Dataset<unknown>,
  ): Promise<unknown> {
    jest.resetModules();
    jest.doMock('node:worker_threads', () => ({ ...threads, Worker }));
    const { workerBatches } = jest.requireActual<typeof Pool>('../../src/node/workerPool');
    return workerBatches([[4]], numWorkers, { dataset, seed: 1n, stacked: false }).next();
  }

  afterEach(() => {
    jest.dontMock('node:worker_threads');
    started.length = 0;
  });

  test('few, that is one sentence, and those that were started end', async () => {
    class Scarce extends threads.Worker {
      constructor(...args: Options) {
        if (started.length === 2) throw new Error('Worker initialization failure: EAGAIN');
        super(...args);
        started.push(this);
      }
    }
    await expect(firstBatch(Scarce, 4, new Troubled('none'))).rejects.toThrow(
      'a worker of a DataLoader could not be started: Worker initialization failure: EAGAIN. Take a smaller numWorkers',
    );
    expect(started.map(({ threadId }) => threadId)).toEqual([-1, -1]);
  });

  test('small, a get() that takes too much memory is one sentence', async () => {
    class Small extends threads.Worker {
      constructor(file: Options[0], options: Options[1]) {
        super(file, { ...options, resourceLimits: { maxOldGenerationSizeMb: 64 } });
      }
    }
    await expect(firstBatch(Small, 1, new Troubled('memory'))).rejects.toThrow(
      'a worker of a DataLoader failed: Worker terminated due to reaching memory limit',
    );
  });
});
