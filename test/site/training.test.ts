import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manualSeed, memory, setEngine, Shapes } from '../../src';
import { transform } from '../../lessons/02-data';
import { Net } from '../../lessons/03-cnn';
import { train } from '../../lessons/05-training';
import { readText } from '../../tools/text';
import { regionsOf } from '../../tools/regions';
import { root } from '../../tools/root';
import { Control } from '../../website/src/training/control';
import { FAILING } from '../../website/src/components/TrainNow/options';
import { stepsOfPoint } from '../../website/src/training/points';
import type { FromWorker, Questions, TrainingOptions } from '../../website/src/training/protocol';
import { Session } from '../../website/src/training/session';
import { digestOf, digestOfFile } from '../support/digest';

beforeAll(() => setEngine('wasm'));

const OPTIONS: TrainingOptions = {
  lr: 0.005,
  momentum: 0.9,
  batchSize: 4,
  seed: 0,
  images: 400,
  epochs: 2,
};

/** What a worker would tell a page of a session, and the session. */
function open(): { session: Session; told: FromWorker[] } {
  const told: FromWorker[] = [];
  return { session: new Session((message) => told.push(message)), told };
}

const begin = (run: number, options: Partial<TrainingOptions> = {}, paused = false) =>
  ({ type: 'begin', run, options: { ...OPTIONS, ...options }, paused }) as const;
const of = <Type extends FromWorker['type']>(told: readonly FromWorker[], type: Type) =>
  told.filter((message): message is Extract<FromWorker, { type: Type }> => message.type === type);

async function digestIn(session: Session, told: readonly FromWorker[]): Promise<string> {
  await session.obey({ type: 'ask', id: 7, name: 'weights', given: null });
  const { answer } = of(told, 'answer').at(-1)!;
  return digestOfFile(answer as Questions['weights']['answer']);
}

/** Lets the session do what it can do without being told more. */
const settle = async (until: () => boolean): Promise<void> => {
  while (!until()) await new Promise((resolve) => setImmediate(resolve));
};

test('a page trains by lesson 5’s lines', () => {
  const file = 'lessons/05-training.ts';
  const loop =
    regionsOf(readText(path.join(root, file)), file).find(({ name }) => name === 'loop')?.lines ?? [];
  const lines = loop.map(({ text }) => text.trim());
  const from = lines.findIndex((text) => text.startsWith('for await'));
  const five = lines.slice(from, lines.indexOf('optimizer.step();', from) + 1);
  expect(five).toHaveLength(6);
  const ours = readFileSync(path.join(root, 'website/src/training/loop.ts'), 'utf8')
    .split('\n')
    .map((text) => text.trim());
  expect(ours.filter((text) => five.includes(text))).toEqual(five);
});

test('a page’s run gives the very weights that lesson 5 gives', async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  manualSeed(0);
  const net = new Net();
  await train(net, new Shapes({ train: true, size: OPTIONS.images, transform }), OPTIONS.epochs);
  const { session, told } = open();
  await session.obey(begin(1));
  expect(await digestIn(session, told)).toBe(await digestOf(net.stateDict()));
});

test('looking on, pausing and single steps leave the weights as they are', async () => {
  const alone = open();
  await alone.session.obey({ type: 'framesPerSecond', value: 0 });
  await alone.session.obey(begin(1));
  expect(of(alone.told, 'frame').map(({ step }) => step)).toEqual([0, 200]);
  expect(of(alone.told, 'tested').map(({ step }) => step)).toEqual([0, 200]);

  const watched = open();
  await watched.session.obey({ type: 'framesPerSecond', value: 1e6 });
  const over = watched.session.obey(begin(1, {}, true));
  await settle(() => of(watched.told, 'frame').length > 1);
  for (let step = 1; step <= 3; step++) {
    void watched.session.obey({ type: 'step' });
    await settle(() => of(watched.told, 'frame').at(-1)?.step === step);
  }
  void watched.session.obey({ type: 'goOn' });
  await over;
  const frames = of(watched.told, 'frame');
  expect(new Set(frames.map(({ step }) => step)).size).toBe(201);
  expect(new Set(frames.slice(10).map(({ tensors }) => tensors)).size).toBeLessThan(3);
  expect(of(watched.told, 'tested')).toHaveLength(21);
  expect(await digestIn(watched.session, watched.told)).toBe(await digestIn(alone.session, alone.told));
});

test('a pause is no time of computing: neither after a step, nor once it goes on', async () => {
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => ++now);
  const { session, told } = open();
  await session.obey({ type: 'framesPerSecond', value: 1e6 });
  const over = session.obey(begin(1, { images: 40, epochs: 1 }, true));
  const isPausedAt = (step: number) => () => {
    const frame = of(told, 'frame').at(-1);
    return frame?.step === step && frame.paused;
  };
  await settle(isPausedAt(0));
  for (const step of [1, 2]) {
    now += 1e6;
    void session.obey({ type: 'step' });
    await settle(isPausedAt(step));
  }
  now += 1e6;
  void session.obey({ type: 'goOn' });
  await over;
  clock.mockRestore();
  const frames = of(told, 'frame');
  expect(frames.some(({ step, paused }) => step === 2 && !paused)).toBe(true);
  for (const { step, stepsPerSecond } of frames)
    if (step === 0) expect(stepsPerSecond).toBeNaN();
    // Each look at the clock takes a millisecond, and a step takes some looks.
    else expect([step, stepsPerSecond > 1]).toEqual([step, true]);
});

test('where what unpacks an archive can’t be loaded, a sentence says so, and the network stays', async () => {
  jest.doMock('../../website/src/training/cifar10/open', () => {
    throw new Error('Loading chunk 7 failed');
  });
  const { session, told } = open();
  await session.obey(begin(1, { images: 40, epochs: 1 }));
  void session.obey({ type: 'ask', id: 1, name: 'openArchive', given: new File([], 'mine.tar.gz') });
  await settle(() => of(told, 'answer').length > 0);
  expect(of(told, 'answer').at(-1)?.answer).toEqual({
    problem: expect.stringMatching(
      /^what unpacks an archive could not be loaded: is there a connection/,
    ) as string,
  });
  expect(of(told, 'failed')).toEqual([]);
  expect(await digestIn(session, told)).toMatch(/./);
});

test('the curve is the mean loss of all steps, and the last test that of the network at the end', async () => {
  const { session, told } = open();
  await session.obey({ type: 'framesPerSecond', value: 1e6 });
  await session.obey(begin(1, { images: 1000, batchSize: 3, epochs: 1 }));
  const frames = of(told, 'frame');
  const points = frames.flatMap((frame) => frame.points);
  expect(points.at(-1)?.step).toBe(334);
  expect(points.slice(0, 2).map(({ step }) => step)).toEqual([1, 2].map((i) => i * stepsOfPoint(334, 3)));
  const losses = new Map(frames.map(({ step, loss }) => [step, loss]));
  for (const [i, { step, loss }] of points.entries()) {
    const before = points[i - 1]?.step ?? 0;
    const own = Array.from({ length: step - before }, (_, j) => losses.get(before + j + 1)!);
    expect(loss).toBeCloseTo(own.reduce((a, b) => a + b, 0) / own.length, 10);
  }
  const { accuracy, loss } = of(told, 'tested').at(-1)!;
  expect(accuracy * 500).toBeCloseTo(Math.round(accuracy * 500), 8);
  expect(loss).toBeGreaterThan(0);
});

test('pictures, labels and probabilities belong together', async () => {
  const { session, told } = open();
  await session.obey(begin(1, { images: 100, epochs: 1 }));
  const images = new Shapes({ train: false, size: 8 });
  const [begun] = of(told, 'begun');
  expect(begun?.labels).toEqual([...images.labels]);
  expect(begun?.pictures).toEqual(new Uint8Array(images.pixels));
  const { probabilities, filters } = of(told, 'frame').at(-1)!;
  expect(filters).toHaveLength(6 * 3 * 5 * 5);
  for (let i = 0; i < 8; i++) {
    const row = probabilities.subarray(10 * i, 10 * i + 10);
    expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  }
});

test('too large a learning rate, the page’s own, ends a run with the library’s sentence', async () => {
  const { session, told } = open();
  await session.obey(begin(1, FAILING));
  const { problem, losses = [] } = of(told, 'ended').at(-1)!;
  expect(problem).toMatch(/^the loss is (NaN|Infinity), and learning can't go on from there/);
  expect(losses).toHaveLength(5);
  expect(of(told, 'frame').at(-1)?.step).toBeLessThan(10);
  // And the next one learns again.
  await session.obey(begin(2, { images: 40, epochs: 1 }));
  expect(of(told, 'ended').at(-1)).toEqual({ type: 'ended', run: 2 });
});

test('of runs that are asked for at once only the last goes to its end; their memory is free again', async () => {
  const { session, told } = open();
  await session.obey(begin(1, { images: 40, epochs: 1 }));
  const before = memory();
  void session.obey(begin(2));
  void session.obey(begin(3));
  await session.obey(begin(4, { images: 40, epochs: 1 }));
  expect(of(told, 'begun').map(({ run }) => run)).toEqual([1, 4]);
  const over = session.obey(begin(5, {}, true));
  await settle(() => of(told, 'begun').length === 3);
  void session.obey(begin(6, { images: 40, epochs: 1 }));
  await over;
  await session.obey({ type: 'framesPerSecond', value: 10 });
  expect(of(told, 'ended').map(({ run }) => run)).toEqual([1, 4, 5, 6]);
  expect(memory()).toEqual(before);
});

describe('a run’s control', () => {
  test('waits while it is paused, and takes as many steps as are asked for', async () => {
    const control = new Control(true);
    let steps = 0;
    const run = (async () => {
      while (await control.next()) steps++;
    })();
    for (const expected of [1, 2]) {
      control.step();
      await settle(() => steps === expected);
      expect(control.waits).toBe(true);
    }
    control.end();
    await run;
    expect(steps).toBe(2);
  });

  test('does not stay paused when it goes on', async () => {
    const control = new Control(false);
    control.pause();
    expect([control.isPaused, control.waits]).toEqual([true, true]);
    control.goOn();
    expect([control.isPaused, await control.next()]).toEqual([false, true]);
  });
});
