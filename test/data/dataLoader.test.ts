import { fc } from '../support/property';
import {
  DataLoader,
  manualSeed,
  memory,
  nn,
  randomSplit,
  RandomSampler,
  setEngine,
  UsageError,
  Subset,
  tensor,
  transforms,
  type Dataset,
  type Sample,
} from '../../src';
import { ImageDataset } from '../../src/datasets/imageDataset';
import { Numbers } from '../support/numbers';
import { runTypeScript } from '../../tools/program';

beforeAll(() => setEngine('cpu'));

function pictures(count: number, transform?: transforms.SameSize): ImageDataset<readonly [2, 2, 3]> {
  const pixels = new Uint8Array(new SharedArrayBuffer(count * 12)).map((_, i) => (i * 31) % 256);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  const classes = Array.from({ length: 10 }, (_, i) => `class ${i}`);
  return new ImageDataset([2, 2, 3], pixels, labels, classes, transform);
}

const transform = new transforms.Compose([
  new transforms.ToTensor(),
  new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
]);

describe('a batch', () => {
  test('of samples is images [N, H, W, C] and labels [N], and the last one may be smaller', async () => {
    const shapes: unknown[] = [];
    for await (const [images, labels] of new DataLoader(pictures(5, transform), { batchSize: 2 })) {
      shapes.push([images.shape, labels.shape, images.dtype, labels.dtype]);
    }
    const full = [[2, 2, 2, 3], [2], 'float32', 'int32'];
    expect(shapes).toEqual([full, full, [[1, 2, 2, 3], [1], 'float32', 'int32']]);
  });

  test.each([0, 2])('holds the transformed pixels, with %i workers', async (numWorkers) => {
    const dataset = pictures(7, transform);
    const loader = new DataLoader(dataset, { batchSize: 3, numWorkers });
    const pixels: number[] = [];
    const all: number[] = [];
    for await (const [images, labels] of loader) {
      pixels.push(...images.data());
      all.push(...labels.data());
    }
    const expected = [...dataset.pixels].map((byte) => Math.fround((Math.fround(byte / 255) - 0.5) / 0.5));
    expect(pixels).toEqual(expected);
    expect(all).toEqual([...dataset.labels]);
  });

  test('holds the same numbers whether they are looked up or computed', async () => {
    const dataset = pictures(7, transform);
    const computed = {
      length: dataset.length,
      get: (index: number) => dataset.get(index),
    };
    const indices = [6, 0, 3];
    const [lookedUp] = await new DataLoader(new Subset(dataset, indices), { batchSize: 3 }).first();
    const [expected] = await new DataLoader(new Subset(computed, indices), { batchSize: 3 }).first();
    expect([...lookedUp.data()]).toEqual([...expected.data()]);
  });

  test('is made item by item where a transform looks at more than one pixel', async () => {
    const reversed: transforms.SameSize = {
      apply: ({ shape, data }) => ({ shape, data: data.slice().reverse() }),
    };
    const dataset = pictures(2, new transforms.Compose([transform, reversed]));
    const [images] = await new DataLoader(dataset).first();
    expect([...images.data()]).toEqual([...dataset.get(0)[0].data]);
  });

  test('keeps its numbers when the next one is read', async () => {
    const batches: unknown[] = [];
    const kept: (() => unknown)[] = [];
    for await (const [images] of new DataLoader(pictures(3, transform))) {
      batches.push([...images.keep().data()]);
      kept.push(() => [...images.data()]);
    }
    expect(kept.map((read) => read())).toEqual(batches);
  });

  test('of bytes, or of images of several sizes, is refused in one sentence', async () => {
    await expect(new DataLoader(pictures(2)).first()).rejects.toThrow('put ToTensor into the transform');
    const mixed: Dataset<Sample> = {
      length: 2,
      get: (i) => [{ shape: [1, i + 1, 1], data: new Float32Array(i + 1) }, 0],
    };
    await expect(new DataLoader(mixed, { batchSize: 2 }).first()).rejects.toThrow('[1, 1, 1] and [1, 2, 1]');
  });

  test.each([0, 2])('is what a collate function makes of the items, with %i workers', async (numWorkers) => {
    const collate = (items: readonly number[]): string => items.join('+');
    const loader = new DataLoader(new Numbers(5), { batchSize: 2, collate, numWorkers });
    const batches: string[] = [];
    for await (const batch of loader) batches.push(batch);
    expect(batches).toEqual(['0+1', '2+3', '4']);
  });
});

describe('length', () => {
  test('counts the batches of a pass', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (n, batchSize, dropLast) => {
          const loader = new DataLoader(new Numbers(n), { batchSize, dropLast, shuffle: true });
          const seen: number[] = [];
          let batches = 0;
          for await (const batch of loader) {
            seen.push(...batch.data());
            batches++;
          }
          expect(batches).toBe(loader.length);
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen).toHaveLength(dropLast ? n - (n % batchSize) : n);
        },
      ),
    );
  });
});

describe('tensors of a batch', () => {
  test('and all that was computed from them are freed with the next batch', async () => {
    const layer = new nn.Linear(12, 4);
    const loader = new DataLoader(pictures(6, transform), { batchSize: 2 });
    const counts: number[] = [];
    for await (const [images] of loader) {
      nn.functional.softmax(layer.forward(nn.functional.flatten(images)));
      counts.push(memory().numTensors);
    }
    expect(new Set(counts).size).toBe(1);
    expect(memory().numTensors).toBeLessThan(counts[0]!);
  });

  test('say so when they are used too late', async () => {
    let last = tensor([0], [1]);
    for await (const batch of new DataLoader(new Numbers(2))) last = batch as typeof last;
    expect(() => last.item()).toThrow('was freed when the loop went on to the next batch');
  });

  test('outlive it when they are kept', async () => {
    let kept = tensor([0], [1]);
    for await (const batch of new DataLoader(new Numbers(2))) kept = (batch as typeof kept).keep();
    expect(kept.item()).toBe(1);
    kept.dispose();
  });

  test('are freed when a loop is left early', async () => {
    const before = memory().numTensors;
    for await (const batch of new DataLoader(new Numbers(9))) if (batch.item() === 0) break;
    expect(memory().numTensors).toBe(before);
  });

  test('of loops one in the other stay apart', async () => {
    for await (const outer of new DataLoader(new Numbers(2))) {
      for await (const inner of new DataLoader(new Numbers(3))) inner.item();
      expect([0, 1]).toContain(outer.item());
    }
  });

  test('of two loops in step stay apart', async () => {
    const [a, b] = [new DataLoader(new Numbers(2)), new DataLoader(new Numbers(2))].map((loader) =>
      loader[Symbol.asyncIterator](),
    );
    const before = memory().numTensors;
    for (let i = 0; i < 2; i++) {
      const [first, second] = [await a!.next(), await b!.next()];
      expect([first.value?.item(), second.value?.item()]).toEqual([i, i]);
    }
    await a!.next();
    await b!.next();
    expect(memory().numTensors).toBe(before);
  });
});

describe('workers', () => {
  const read = async (loader: DataLoader<number>): Promise<number[]> => {
    const seen: number[] = [];
    for await (const batch of loader) seen.push(...batch.data());
    return seen;
  };

  test('give the same order as none, pass after pass', async () => {
    const passes = async (numWorkers: number): Promise<number[][]> => {
      manualSeed(5);
      const loader = new DataLoader(new Numbers(50), { batchSize: 3, shuffle: true, numWorkers });
      return [await read(loader), await read(loader)];
    };
    const alone = await passes(0);
    expect(await passes(1)).toEqual(alone);
    expect(await passes(4)).toEqual(alone);
  });

  test('report their own error at the loop, when its batch is due', async () => {
    const loader = new DataLoader(new Numbers(9, 5), { batchSize: 2, numWorkers: 2 });
    const seen: number[] = [];
    const loop = async (): Promise<void> => {
      for await (const batch of loader) seen.push(...batch.data());
    };
    await expect(loop()).rejects.toThrow('item 5 is broken');
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  test('read a subset of a subset', async () => {
    const subset = new Subset(new Subset(new Numbers(20), [4, 8, 12, 16]), [3, 1]);
    expect(await read(new DataLoader(subset, { numWorkers: 1 }))).toEqual([16, 8]);
  });

  test('need a data set that can travel', async () => {
    const local: Dataset<number> = { length: 1, get: () => 0 };
    await expect(read(new DataLoader(local, { numWorkers: 1 }))).rejects.toThrow('the function get');
    class Local {
      readonly length = 1;
      get(): number {
        return 0;
      }
    }
    const subset = new Subset(new Local(), [0]);
    await expect(read(new DataLoader(subset, { numWorkers: 1 }))).rejects.toThrow('an object of Local');
  });

  test('keep no program from ending when a loop is left early, and need no guard', async () => {
    const { status, stdout, stderr } = await runTypeScript('test/support/leavesEarly.ts', [], {
      timeout: 60_000,
    });
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n')).toEqual(['start', '0', 'left', '0', 'end']);
    expect(status).toBe(0);
  });
});

describe('options', () => {
  test.each([
    [{ batchSize: 0 }, "DataLoader's batchSize expected a whole number of at least 1, but got 0"],
    [{ batchSize: 1.5 }, 'but got 1.5'],
    [{ numWorkers: -1 }, "DataLoader's numWorkers expected a whole number of at least 0, but got -1"],
    [{ shuffle: true, sampler: new RandomSampler(new Numbers(1)) }, 'but got both'],
  ])('%j are refused', (options, message) => {
    expect(() => new DataLoader(new Numbers(3), options)).toThrow(message);
  });
});

describe('Subset', () => {
  test.each([-1, 2, 0.5, NaN])('has no item %d of 2', async (index) => {
    const subset = new Subset(new Numbers(9), [4, 8]);
    const message = `expected an index from 0 to 1, but got ${index}`;
    expect(() => subset.get(index)).toThrow(message);
    const pictured = new Subset(pictures(9, transform), [4, 8]);
    const sampler = { length: 1, [Symbol.iterator]: () => [index][Symbol.iterator]() };
    await expect(new DataLoader(pictured, { sampler }).first()).rejects.toThrow(message);
  });
});

describe('randomSplit', () => {
  test('cuts a data set into parts that share no item and leave none out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 100 }), (n, percent) => {
        const parts = randomSplit(new Numbers(n), [percent / 100, 1 - percent / 100]);
        const items = parts.flatMap((part) => Array.from({ length: part.length }, (_, i) => part.get(i)));
        expect(items.sort((a, b) => a - b)).toEqual([...Array(n).keys()]);
        expect(Math.abs(parts[0].length - (n * percent) / 100)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('refuses lengths with another sum', () => {
    expect(() => randomSplit(new Numbers(10), [8, 3])).toThrow(
      'the sum 10, or fractions with the sum 1, but got [8, 3]',
    );
  });
});

test('a loop without await is refused in a sentence, where the compiler did not look', () => {
  const loader = new DataLoader(new Numbers(3)) as unknown as Iterable<unknown>;
  expect(() => [...loader]).toThrow(
    new UsageError(
      'a loop over a DataLoader expected `for await (const batch of loader)`, but got no `await`',
    ),
  );
});
