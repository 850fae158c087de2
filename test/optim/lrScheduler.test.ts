import { nn, optim, setEngine } from '../../src';
import { readFixture } from '../support/fixtures';

const { CosineAnnealingLR, StepLR } = optim.lrScheduler;

interface Schedule {
  readonly scheduler: 'StepLR' | 'CosineAnnealingLR';
  readonly options: {
    readonly stepSize?: number;
    readonly gamma?: number;
    readonly tMax?: number;
    readonly etaMin?: number;
  };
  readonly lr: readonly number[];
  readonly byHand: { readonly afterEpoch: number; readonly lr: number } | null;
  readonly epochs: readonly (readonly number[])[];
}

const { schedules } = readFixture('training') as { schedules: Schedule[] };

beforeAll(() => setEngine('cpu'));

function start({ scheduler: name, options, lr }: Schedule) {
  const groups = lr.map((rate) => ({ params: [new nn.Parameter(Float32Array.of(1), [1])], lr: rate }));
  const optimizer = new optim.SGD(groups, { lr: 1 });
  const { stepSize = 0, tMax = 0, ...others } = options;
  const scheduler =
    name === 'StepLR'
      ? new StepLR(optimizer, stepSize, others)
      : new CosineAnnealingLR(optimizer, tMax, others);
  return { optimizer, scheduler };
}

/** 1 + cos(…) loses digits where it is small: a cosine's last digit shows in the twelfth. */
function expectRates(actual: readonly number[], expected: readonly number[], exact: boolean): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((rate, i) => {
    if (exact) expect(rate).toBe(expected[i]);
    else expect(Math.abs(rate - expected[i]!)).toBeLessThanOrEqual(1e-12 * expected[i]!);
  });
}

test.each(schedules)(
  "$scheduler $options from $lr, by hand $byHand: PyTorch's rates, also after a pause",
  (fixture) => {
    let { optimizer, scheduler } = start(fixture);
    const exact = fixture.scheduler === 'StepLR';
    expect(fixture.epochs).toHaveLength(20);
    fixture.epochs.forEach((expected, epoch) => {
      const rates = optimizer.paramGroups.map(({ lr }) => lr);
      expectRates(rates, expected, exact);
      expect(scheduler.getLastLr()).toEqual(rates);
      expect(scheduler.lastEpoch).toBe(epoch);
      optimizer.step();
      if (epoch === fixture.byHand?.afterEpoch) optimizer.paramGroups[0].lr = fixture.byHand.lr;
      if (epoch === 7) {
        const saved = [optimizer.stateDict(), scheduler.stateDict()] as const;
        ({ optimizer, scheduler } = start({
          ...fixture,
          lr: fixture.lr.map(() => 9),
          options: { stepSize: 1, tMax: 1 },
        }));
        optimizer.loadStateDict(saved[0]);
        scheduler.loadStateDict(saved[1] as never);
        expect(scheduler.stateDict()).toEqual(saved[1]);
      }
      scheduler.step();
    });
  },
);

test('a cosine goes down and up, again and again', () => {
  const optimizer = new optim.SGD([new nn.Parameter(Float32Array.of(1), [1])], { lr: 1 });
  const cosine = new CosineAnnealingLR(optimizer, 2);
  for (const expected of [0.5, 0, 0.5, 1, 0.5, 0, 0.5, 1, 0.5, 0, 0.5]) {
    cosine.step();
    expect(cosine.getLastLr()[0]).toBeCloseTo(expected, 12);
  }
});

test('two schedules of one optimizer multiply', () => {
  const optimizer = new optim.SGD([new nn.Parameter(Float32Array.of(1), [1])], { lr: 1 });
  const every = new StepLR(optimizer, 1, { gamma: 0.5 });
  const second = new StepLR(optimizer, 2, { gamma: 0.25 });
  const rates = [1, 2, 3, 4].map(() => {
    every.step();
    second.step();
    return optimizer.paramGroups[0].lr;
  });
  expect(rates).toEqual([0.5, 0.0625, 0.03125, 0.00390625]);
  expect(every.getLastLr()).toEqual([0.015625]);
});

test('a schedule that begins later goes up to the first rate again, as in PyTorch', () => {
  const optimizer = new optim.SGD([new nn.Parameter(Float32Array.of(1), [1])], { lr: 1 });
  new StepLR(optimizer, 1, { gamma: 0.5 }).step();
  const cosine = new CosineAnnealingLR(optimizer, 1);
  expect(cosine.getLastLr()).toEqual([0.5]);
  cosine.step();
  expect(cosine.getLastLr()).toEqual([0]);
  cosine.step();
  expect(cosine.getLastLr()).toEqual([1]);
  expect(optimizer.stateDict().paramGroups[0]!.initialLr).toBe(1);
});

test('a rate that is no number is refused, and nothing changes', () => {
  const optimizer = new optim.SGD([new nn.Parameter(Float32Array.of(1), [1])], { lr: 1 });
  const scheduler = new StepLR(optimizer, 1);
  const state = scheduler.stateDict();
  for (const lr of ['1', 5n, NaN, undefined]) {
    optimizer.paramGroups[0].lr = lr as never;
    expect(() => scheduler.step()).toThrow("StepLR's learning rate expected a finite number, but got");
    expect(() => new StepLR(optimizer, 1)).toThrow(
      "StepLR's learning rate expected a finite number, but got",
    );
  }
  expect(scheduler.stateDict()).toEqual(state);
});

describe('settings', () => {
  const sgd = (): optim.SGD => new optim.SGD([new nn.Parameter(Float32Array.of(1), [1])], { lr: 1 });

  test.each([
    [() => new StepLR(sgd(), 0), "StepLR's stepSize expected a whole number of at least 1, but got 0"],
    [() => new StepLR(sgd(), 1.5), "StepLR's stepSize expected a whole number of at least 1, but got 1.5"],
    [() => new StepLR(sgd(), 1, { gamma: -1 }), "StepLR's gamma expected a finite number of at least 0"],
    [() => new StepLR(sgd(), 1, { gamma: NaN }), "StepLR's gamma expected a finite number of at least 0"],
    [() => new CosineAnnealingLR(sgd(), NaN), 'tMax expected a whole number of at least 1, but got NaN'],
    [() => new CosineAnnealingLR(sgd(), 1, { etaMin: -1 }), 'etaMin expected a finite number of at least 0'],
  ])('%s says what it expected', (make, message) => expect(make).toThrow(message));

  test.each([
    [{ stepSize: 0 }, "StepLR's stepSize expected a whole number of at least 1, but got 0"],
    [{ gamma: undefined }, "StepLR's gamma expected a finite number of at least 0, but got undefined"],
    [{ lastEpoch: -1 }, "StepLR's lastEpoch expected a whole number of at least 0, but got -1"],
    [{ baseLrs: [1, 2] }, 'expected a learning rate for each of 1 groups, but got [1, 2]'],
    [{ lastLr: undefined }, 'expected a learning rate for each of 1 groups, but got undefined'],
    [{ lastLr: [NaN] }, "StepLR's learning rate expected a finite number of at least 0, but got NaN"],
  ])('a state with %j is refused, and nothing changes', (wrong, message) => {
    const scheduler = new StepLR(sgd(), 3);
    scheduler.step();
    const before = scheduler.stateDict();
    expect(before).toEqual({ stepSize: 3, gamma: 0.1, lastEpoch: 1, baseLrs: [1], lastLr: [1] });
    expect(() => scheduler.loadStateDict({ ...before, lastEpoch: 2, ...wrong } as never)).toThrow(message);
    expect(scheduler.stateDict()).toEqual(before);
  });
});
