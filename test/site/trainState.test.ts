import type { Begun, Frame, Tested, TrainingOptions } from '../../website/src/training/protocol';
import { guessesOf } from '../../website/src/components/TrainNow/guesses';
import { meanLoss } from '../../website/src/components/TrainNow/meanLoss';
import { CHOICES, DEFAULTS, SEEDS } from '../../website/src/components/TrainNow/options';
import { doingOf, next, NOTHING, type Happening } from '../../website/src/components/TrainNow/state';
import { accuracyOf, lossThatStopped, verdictOf } from '../../website/src/components/TrainNow/verdict';

const options: TrainingOptions = DEFAULTS;
const asked = (run: number): Happening => ({ type: 'asked', runs: [{ run, options }] });
const begun = (run: number): Begun => ({
  ...{ type: 'begun', run, options, steps: 100, classes: ['disc', 'ring'] },
  ...{ pictures: new Uint8Array(), labels: [] },
});
const frame = (run: number, step: number, more: Partial<Frame> = {}): Frame => ({
  ...{ type: 'frame', run, step, loss: 1, points: [], filters: new Float32Array() },
  ...{ probabilities: new Float32Array(), stepsPerSecond: 1000, tensors: 20, paused: false },
  ...more,
});
const tested = (run: number, step: number, accuracy: number): Tested => ({
  ...{ type: 'tested', run, step, accuracy, loss: 1 },
});
const after = (...events: Happening[]) => events.reduce(next, NOTHING);

test('what a worker tells is added to its run', () => {
  const { isReady, runs } = after(
    { type: 'loading', bytes: 5, of: 9 },
    { type: 'ready' },
    asked(1),
    begun(1),
    frame(1, 10, { points: [{ step: 10, loss: 2 }] }),
    asked(2),
    begun(2),
    tested(2, 0, 0.1),
    frame(1, 20, { points: [{ step: 20, loss: 1.5 }] }),
  );
  expect(isReady).toBe(true);
  expect(runs.map(({ run, points, tests }) => [run, points.length, tests.length])).toEqual([
    [1, 2, 0],
    [2, 0, 1],
  ]);
});

test('how far an archive is, is told until it is unpacked or refused', () => {
  const unpacking = { type: 'unpacking', bytes: 5, of: 9 } as const;
  expect(after(unpacking).unpacking).toBe(unpacking);
  expect(after(unpacking, { type: 'unpacked' }).unpacking).toBeUndefined();
});

describe('six runs are kept', () => {
  /** A run that goes to a step, of 100; at the last one it is over. */
  const went = (run: number, step: number): Happening[] => [
    ...[asked(run), begun(run), frame(run, step)],
    ...(step === 100 ? [{ type: 'ended', run } as const] : []),
  ];
  const keptAfter = (...events: Happening[]): number[] => after(...events).runs.map(({ run }) => run);

  test('the last ones, of those that went to their end', () => {
    const events = [1, 2, 3, 4, 5, 6, 7].flatMap((run) => went(run, 100));
    expect(keptAfter(...events, asked(8))).toEqual([3, 4, 5, 6, 7, 8]);
  });

  test('none that took no step, but one that failed in its first', () => {
    const failed: Happening = { type: 'ended', run: 3, problem: 'the loss is NaN', losses: [] };
    const events = [...went(1, 100), ...went(2, 0), asked(3), begun(3), frame(3, 0), failed];
    expect(keptAfter(...events, asked(4), asked(5))).toEqual([1, 3, 5]);
  });

  test('who presses often loses no long one: the shortest that was broken off goes first', () => {
    const events = [50, 100, 3, 7, 100, 5, 9].flatMap((step, i) => went(i + 1, step));
    expect(keptAfter(...events, asked(8))).toEqual([1, 2, 4, 5, 7, 8]);
  });

  test('two side by side stay or go together', () => {
    const design = { convolutions: [], hidden: [8], dropout: 0 };
    const pair = (lab: number, ownStep: number): Happening[] => [
      {
        type: 'asked',
        runs: [
          { run: lab, options },
          { run: lab + 1, options, design },
        ],
      },
      ...[begun(lab), frame(lab, 2), begun(lab + 1), frame(lab + 1, ownStep)],
    ];
    const next: Happening = {
      type: 'asked',
      runs: [
        { run: 7, options },
        { run: 8, options, design },
      ],
    };
    expect(keptAfter(...pair(1, 90), ...pair(3, 0), ...pair(5, 40), next)).toEqual([1, 2, 5, 6, 7, 8]);
  });
});

test('the mean loss is the curve’s last point, over the steps since the one before; a single step has none', () => {
  const point = (step: number) => ({ step, loss: step / 10 });
  expect(meanLoss({ points: [] })).toBeUndefined();
  expect(meanLoss({ points: [point(25)] })).toEqual({ loss: 2.5, steps: 25 });
  expect(meanLoss({ points: [point(25), point(40)] })).toEqual({ loss: 4, steps: 15 });
  expect(meanLoss({ points: [point(25), point(26)] })).toBeUndefined();
});

test('how much is right is that of the last test, and nothing once the numbers are none', () => {
  const run = (problem?: string) =>
    after(asked(1), begun(1), frame(1, 8), tested(1, 0, 0.1), tested(1, 5, 0.4), {
      ...{ type: 'ended', run: 1 },
      ...(problem !== undefined && { problem }),
    }).runs[0]!;
  expect(accuracyOf(run())).toBe(0.4);
  expect(accuracyOf(run('out of memory'))).toBe(0.4);
  expect(accuracyOf(run("the loss is NaN, and learning can't go on from there"))).toBeUndefined();
});

test('what a run is doing', () => {
  const doing = (...events: Happening[]) => doingOf(after(asked(1), ...events).runs[0]!, true);
  expect(doing()).toBe('begins');
  expect(doing(begun(1))).toBe('begins');
  expect(doing(begun(1), frame(1, 1))).toBe('learns');
  expect(doing(begun(1), frame(1, 1, { paused: true }))).toBe('pauses');
  expect(doing(begun(1), frame(1, 100))).toBe('learns');
  expect(doing(begun(1), frame(1, 100), { type: 'ended', run: 1 })).toBe('done');
  expect(doing(begun(1), frame(1, 5), { type: 'ended', run: 1, problem: 'the loss is NaN' })).toBe('failed');
});

test('what a run that is over teaches', () => {
  const verdict = (loss: number, accuracy: number, problem?: string) =>
    verdictOf(
      after(
        asked(1),
        begun(1),
        frame(1, 100, { points: [{ step: 100, loss }] }),
        tested(1, 100, accuracy),
        problem === undefined ? { type: 'ended', run: 1 } : { type: 'ended', run: 1, problem },
      ).runs[0]!,
    );
  expect(verdict(1.2, 0.55)).toBe('learned');
  expect(verdict(2.303, 0.1)).toBe('stuck');
  expect(verdict(2.303, 0.3)).toBe('learned');
  expect(verdict(9, 0.1, "the loss is NaN, and learning can't go on from there")).toBe('notFinite');
  expect(verdict(9, 0.1, 'out of memory')).toBe('otherProblem');
  expect(verdictOf(after(asked(1), begun(1), frame(1, 3)).runs[0]!)).toBeUndefined();
});

test.each([
  ["the loss is NaN, and learning can't go on from there", 'NaN'],
  ["the loss is Infinity, and learning can't go on from there", 'Infinity'],
  ['out of memory', undefined],
])('what the loss became: %s', (problem, loss) => {
  expect(lossThatStopped(problem)).toBe(loss);
});

test('a guess is the likeliest class; of NaN there is none', () => {
  const [first, second, third] = guessesOf(Float32Array.of(0.25, 0.75, 1, 0, NaN, NaN), 2);
  expect([first, second, third]).toEqual([
    { label: 1, probability: 0.75 },
    { label: 0, probability: 1 },
    undefined,
  ]);
});

test('the numbers of the first run can be chosen again', () => {
  for (const [name, choices] of Object.entries(CHOICES))
    expect([name, choices]).toEqual([name, expect.arrayContaining([DEFAULTS[name as keyof typeof CHOICES]])]);
  expect(DEFAULTS.seed).toBeGreaterThanOrEqual(SEEDS.least);
});
