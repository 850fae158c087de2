/** The rule of `src/scope.ts`, by programs that count tensors. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  backward,
  DataLoader,
  memory,
  nn,
  noGrad,
  operation,
  ops,
  optim,
  setEngine,
  sum,
  tensor,
  tidy,
  isGradEnabled,
  zeros,
  type Dataset,
  type Tensor,
} from '../src';
import { engines } from './support/engines';
import { Numbers } from './support/numbers';

const count = (): number => memory().numTensors;
const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const loader = (length: number): DataLoader<number> => new DataLoader(new Numbers(length));
const isFreed = (x: Tensor): boolean => String(catching(() => x.data())).includes('was freed');

function catching(f: () => unknown): unknown {
  try {
    return f();
  } catch (error) {
    return error;
  }
}

/** How many tensors there are more after it. */
async function left(program: () => unknown): Promise<number> {
  const before = count();
  await program();
  return count() - before;
}

describe.each(engines)('on the engine %s', (engine) => {
  beforeAll(() => setEngine(engine));

  describe('tidy', () => {
    test('hands on what it returns, in lists, objects, maps and sets too, to the tidy around', async () => {
      const made = await left(() =>
        tidy(() => {
          const returned = tidy(() => {
            const [a, b, c, d, e] = [1, 2, 3, 4, 5].map((x) => tensor([x]));
            zeros([9]);
            return { a, list: [b, [c]], map: new Map([['d', d]]), set: new Set([e]), n: null };
          });
          const all = [
            returned.a,
            returned.list[0],
            returned.list[1],
            returned.map.get('d'),
            ...returned.set,
          ];
          expect(all.flat().map((x) => (x as Tensor).item())).toEqual([1, 2, 3, 4, 5]);
          return 0;
        }),
      );
      expect(made).toBe(0);
    });

    test('hands on to the turn of a loop', async () => {
      let last = tensor([0]);
      const made = await left(async () => {
        for await (const x of loader(3)) {
          last = tidy(() => x.add(1).add(1)) as typeof last;
          expect(last.item()).toBe(x.item() + 2);
        }
      });
      expect(made).toBe(0);
      expect(() => last.item()).toThrow('was freed when the loop went on to the next batch');
      for await (const x of loader(3)) {
        last = x as typeof last;
        break;
      }
      expect(() => last.item()).toThrow('was freed when its loop over a DataLoader was left');
    });

    test('outside of all, what it returns lives until dispose()', () => {
      const before = count();
      const x = tidy(() => tensor([1]).add(1));
      expect(x.item()).toBe(2);
      x.dispose();
      expect(count()).toBe(before);
      expect(() => x.item()).toThrow('this tensor of shape [1] was freed by dispose()');
    });

    test('what it frees says so', () => {
      let x = tensor([0]);
      tidy(() => {
        x = tensor([1]);
      });
      expect(() => x.item()).toThrow(
        'was freed when the tidy() in which it was made ended: let tidy() return it',
      );
    });

    test('hands on a gradient, and what a tensor of it has adopted', async () => {
      const made = await left(() => {
        const gradient = tidy(() => {
          const x = tensor([3], [1], { requiresGrad: true });
          sum(x.mul(x)).backward();
          return x.grad!;
        });
        expect(gradient.item()).toBe(6);
        gradient.dispose();
        const result = tidy(() => tensor([3], [1], { requiresGrad: true }).mul(2));
        expect(result.item()).toBe(6);
        result.dispose();
      });
      expect(made).toBe(0);
    });

    test('leaves a gradient of a tensor from outside where it is', () => {
      const w = new nn.Parameter(zeros([1]));
      const gradient = tidy(() => {
        sum(w.mul(2)).backward();
        return w.grad!;
      });
      expect(w.grad).toBe(gradient);
      const before = count();
      w.clearGrad();
      expect(count()).toBe(before - 1);
      expect(() => gradient.item()).toThrow('was freed by zeroGrad() or clearGrad()');
    });

    test('that is async ends when its promise settles', async () => {
      const before = count();
      const promise = tidy(async () => {
        const x = tensor([1]);
        await tick();
        const y = x.add(1);
        await tick();
        return [y, y.item()] as const;
      });
      expect(count()).toBe(before + 1);
      const [y, number] = await promise;
      expect([y.item(), number]).toEqual([2, 2]);
      y.dispose();
      expect(count()).toBe(before);
      const fails = tidy(async () => {
        tensor([1]);
        await tick();
        throw new Error('later');
      });
      await expect(fails).rejects.toThrow('later');
      expect(count()).toBe(before);
    });

    test('takes a thenable that is no promise', async () => {
      const then = (resolve: (value: number) => void): void => resolve(7);
      expect(await tidy(() => ({ then }))).toBe(7);
    });

    test.each([
      [
        'a generator',
        function* () {
          yield 1;
        },
      ],
      [
        'an async generator',
        async function* () {
          await tick();
          yield 1;
        },
      ],
    ] as [string, () => unknown][])('refuses %s, whose lines run later', (_, generator) => {
      expect(() => tidy(generator)).toThrow('tidy() expected a function that computes, but got a generator');
      expect(() => noGrad(generator)).toThrow('noGrad() expected a function that computes');
      expect(isGradEnabled()).toBe(true);
    });
  });

  describe('a loop', () => {
    test.each<[string, (x: Tensor, i: number) => 'break' | 'continue' | 'throw' | undefined]>([
      ['break', (_, i) => (i === 2 ? 'break' : undefined)],
      ['continue', (_, i) => (i === 2 ? 'continue' : undefined)],
      ['an error', (_, i) => (i === 2 ? 'throw' : undefined)],
      ['an error at once', () => 'throw'],
    ])('leaves nothing behind after %s', async (_, decide) => {
      const run = async (): Promise<void> => {
        let i = 0;
        for await (const x of loader(5)) {
          x.add(1);
          const what = decide(x, i++);
          if (what === 'continue') continue;
          if (what === 'break') break;
          if (what === 'throw') throw new Error('inside');
          x.mul(2);
        }
      };
      expect(await left(() => run().catch(() => undefined))).toBe(0);
    });

    test('leaves nothing behind after return, from a generator around it, either', async () => {
      async function* doubled(): AsyncGenerator<Tensor> {
        for await (const x of loader(5)) yield x.mul(2);
      }
      const first = async (): Promise<number> => {
        for await (const x of doubled()) return x.add(1).item();
        return NaN;
      };
      expect(await left(async () => expect(await first()).toBe(1))).toBe(0);
      expect(
        await left(async () => {
          for await (const x of doubled()) x.add(tensor([1]));
        }),
      ).toBe(0);
    });

    test('leaves nothing behind when reading or collating fails', async () => {
      const failing = [
        new DataLoader(new Numbers(4, 2)),
        new DataLoader(new Numbers(4), {
          collate: ([i]) => {
            const x = tensor([i!]);
            if (i === 2) throw new Error('collate');
            return x;
          },
        }),
      ];
      for (const broken of failing)
        expect(
          await left(async () => {
            const run = async (): Promise<void> => {
              for await (const x of broken) x.add(1);
            };
            await expect(run()).rejects.toThrow();
          }),
        ).toBe(0);
    });

    test('frees what get() and collate() make', async () => {
      const dataset: Dataset<Tensor> = { length: 4, get: (i) => tensor([i]).add(1) };
      const collate = (items: readonly Tensor[]): { sum: Tensor } => ({ sum: items[0]!.mul(2) });
      for (const options of [{ batchSize: 2 }, { collate }])
        expect(
          await left(async () => {
            for await (const batch of new DataLoader<Tensor, unknown>(dataset, options))
              expect(batch).toBeDefined();
          }),
        ).toBe(0);
    });

    test('keeps what is kept: in an inner loop, too, and of the outer batch', async () => {
      const kept: Tensor[] = [];
      for await (const outer of loader(2)) {
        for await (const inner of loader(2)) {
          outer.keep();
          kept.push(inner.add(outer).keep());
        }
        kept.push(outer);
      }
      expect(kept.map((x) => x.item())).toEqual([0, 1, 0, 1, 2, 1]);
      for (const x of kept) x.dispose();
    });

    test('in another is flat, whatever is computed from the outer batch', async () => {
      const counts = new Set<number>();
      const made = await left(async () => {
        for await (const outer of loader(2))
          for await (const inner of loader(4)) {
            const both = outer.add(inner).mul(outer);
            tensor([1]).add(outer);
            expect(isFreed(both)).toBe(false);
            counts.add(count());
          }
      });
      expect([made, counts.size]).toEqual([0, 1]);
    });

    test('its batch in an outer variable is freed, with the reason', async () => {
      const seen: { x?: Tensor } = {};
      for await (const x of loader(3)) {
        if (seen.x !== undefined)
          expect(() => seen.x?.item()).toThrow(
            'was freed when the loop went on to the next batch: read its numbers',
          );
        seen.x = x;
      }
      expect(() => seen.x?.item()).toThrow('was freed when the loop went on to the next batch');
    });
  });

  describe('loops side by side', () => {
    const inStep = () =>
      [loader(4), loader(4)].map((one) => one[Symbol.asyncIterator]()) as [
        AsyncGenerator<Tensor>,
        AsyncGenerator<Tensor>,
      ];
    const next = async (iterator: AsyncGenerator<Tensor>): Promise<Tensor> =>
      (await iterator.next()).value as Tensor;

    test('results belong to the loop of their batch', async () => {
      const before = count();
      const [a, b] = inStep();
      const [x, y] = [await next(a), await next(b)];
      const [ofX, ofY, ofX2] = [x.add(1), y.add(1), noGrad(() => x.mul(2).argMax(0))];
      await next(b);
      expect([x, ofX, ofX2].map(isFreed)).toEqual([false, false, false]);
      expect([y, ofY].map(isFreed)).toEqual([true, true]);
      const y2 = await next(b);
      const both = y2.add(x);
      await next(a);
      expect([x, ofX, ofX2].map(isFreed)).toEqual([true, true, true]);
      expect([y2, both].map(isFreed)).toEqual([false, false]);
      await b.return(undefined);
      await a.return(undefined);
      expect(count()).toBe(before);
    });

    test('two trainings at once disturb each other in nothing', async () => {
      const train = async (): Promise<number[]> => {
        const net = new nn.Linear(1, 1);
        const optimizer = new optim.SGD(net.parameters(), { lr: 0.1 });
        const losses: number[] = [];
        for await (const x of loader(5)) {
          const outputs = net.forward(x.mul(1.0).reshape([1, 1]).mul(0.5));
          await tick();
          optimizer.zeroGrad();
          const loss = sum(outputs.mul(outputs));
          await tick();
          loss.backward();
          optimizer.step();
          losses.push(loss.item());
          await tick();
        }
        optimizer.zeroGrad();
        for (const parameter of net.parameters()) parameter.dispose();
        return losses;
      };
      expect(
        await left(async () => {
          for (const losses of await Promise.all([train(), train(), train()])) expect(losses).toHaveLength(5);
        }),
      ).toBe(0);
    });
  });

  test('first() lives on, inside of loops and tidy too', async () => {
    const kept: Tensor[] = [];
    const before = count();
    for await (const x of loader(2)) {
      x.add(1);
      kept.push(await loader(3).first());
    }
    kept.push(await tidy(() => loader(3).first()));
    const collated = await new DataLoader(new Numbers(2), {
      collate: ([i]) => ({ deep: [tensor([i!]).add(5)] }),
    }).first();
    expect([...kept, ...collated.deep].map((x) => x.item())).toEqual([0, 0, 0, 5]);
    for (const x of [...kept, ...collated.deep]) x.dispose();
    expect(count()).toBe(before);
  });

  test('iterators that are abandoned leave nothing behind once nobody has them, and free nothing that somebody has', async () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    const before = count();
    const held: Tensor[] = [];
    await (async () => {
      for (let i = 0; i < 20; i++) {
        const iterator = loader(5)[Symbol.asyncIterator]();
        const { value } = await iterator.next();
        value!.add(1);
        if (i === 7) held.push(value!);
      }
    })();
    // The garbage collector decides when; the test ends when it has.
    while (count() > before + 1) {
      gc();
      await tick();
    }
    expect([held[0]?.item(), count()]).toEqual([0, before + 1]);
    held[0]?.dispose();
    const later = tensor([1]);
    expect(later.item()).toBe(1);
    later.dispose();
  });

  test('gradients outlive their batch, as long as they are kept', async () => {
    const w = new nn.Parameter(zeros([1]));
    const kept: Tensor[] = [];
    const optimizer = new optim.SGD([w], { lr: 1, momentum: 0.9 });
    const before = count();
    for await (const x of loader(3)) {
      optimizer.zeroGrad();
      sum(w.mul(x)).backward();
      kept.push(w.grad!.keep());
      optimizer.step();
    }
    expect(kept.map((x) => x.item())).toEqual([0, 1, 2]);
    optimizer.zeroGrad();
    expect(kept.map((x) => x.item())).toEqual([0, 1, 2]);
    for (const x of kept) x.dispose();
    // The momentum.
    expect(count() - before).toBe(1);
  });

  test("an optimizer's memory, BatchNorm's running numbers and adopted parts stay as many", async () => {
    const net = new nn.Sequential(
      new nn.Conv2d(1, 2, 1),
      new nn.BatchNorm2d(2),
      new nn.ReLU(),
      new nn.Dropout(),
    );
    const optimizers = [new optim.SGD(net.parameters(), { momentum: 0.9 }), new optim.Adam(net.parameters())];
    const counts: number[] = [];
    for await (const x of loader(6)) {
      const images = x.mul(1.0).add(zeros([2, 2, 2, 1]));
      for (const optimizer of optimizers) {
        optimizer.zeroGrad();
        backward(sum(net.forward(images)));
        optimizer.step();
      }
      counts.push(count());
    }
    expect(new Set(counts.slice(1)).size).toBe(1);
  });

  test('an operation may return its input, or give the gradient, or an input, on as it is', async () => {
    const made = await left(() => {
      const x = tensor([2, 3], [2], { requiresGrad: true });
      tidy(() => {
        const same = operation('same', [2], () => x.raw, [[x, (dy) => dy]]);
        expect([...same.data()]).toEqual([2, 3]);
        same.dispose();
        const self = operation('self', [2], () => ops.mul(x.raw, x.raw), [[x, (_, saved) => saved.of(x)]]);
        sum(self).backward();
      });
      expect([...x.data(), ...x.grad!.data()]).toEqual([2, 3, 2, 3]);
      x.dispose();
    });
    expect(made).toBe(0);
    expect(() => operation('none', [1], () => undefined as never, [])).toThrow(
      'expected to return a raw tensor',
    );
  });

  test('a tensor that can not be made leaves nothing behind', async () => {
    expect(
      await left(() => {
        expect(() => tensor(Int32Array.of(1), [1], { requiresGrad: true })).toThrow("can't have a gradient");
        expect(() => operation('odd', [3], () => ops.fill([2], 1), [])).toThrow(
          'expected numbers of that shape',
        );
      }),
    ).toBe(0);
  });
});

test('noGrad of async functions that overlap holds until the last of them is over', async () => {
  const seen: boolean[] = [];
  const wait = async (ticks: number): Promise<void> => {
    for (let i = 0; i < ticks; i++) await tick();
    seen.push(isGradEnabled());
  };
  const both = [noGrad(() => wait(1)), noGrad(() => wait(3))];
  seen.push(isGradEnabled());
  await Promise.all(both);
  seen.push(isGradEnabled());
  expect(seen).toEqual([false, false, false, true]);
  await expect(noGrad(() => Promise.reject(new Error('inside')))).rejects.toThrow('inside');
  await noGrad(() => runInNewContext('Promise.resolve()') as Promise<void>);
  expect(isGradEnabled()).toBe(true);
});

test('engines that are set by async functions at once come one after the other, and tensors move along', async () => {
  await setEngine('wasm');
  const x = tensor([1, -2]);
  const before = count();
  const compute = async (name: 'cpu' | 'wasm'): Promise<number[]> => {
    await setEngine(name);
    const results: number[] = [];
    for (let i = 0; i < 5; i++) {
      results.push(...tidy(() => nn.functional.relu(x).add(x).matmul(x).data()));
      await tick();
    }
    return results;
  };
  for (const results of await Promise.all([compute('cpu'), compute('wasm'), compute('cpu')]))
    expect(results).toEqual(Array<number>(5).fill(6));
  expect(count()).toBe(before);
  x.dispose();
});
