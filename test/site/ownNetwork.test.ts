import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeSafetensors, manualSeed, memory, nn, setEngine, Shapes, summary } from '../../src';
import { transform } from '../../lab/images';
import { Net } from '../../lessons/03-cnn';
import { openNetwork } from '../../predict/network';
import { isChanged } from '../../website/src/components/OwnNetwork/pair';
import {
  isSetting,
  settingIn,
  START,
  textOf,
  type Setting,
} from '../../website/src/components/OwnNetwork/setting';
import { train } from '../../website/src/training/loop';
import { networkOf, type Network } from '../../website/src/training/network';
import { codeOf } from '../../website/src/training/own/code';
import { CHOICES, LAB, MOST, type Design } from '../../website/src/training/own/design';
import { planOf } from '../../website/src/training/own/plan';
import type { FromWorker, Questions, TrainingOptions } from '../../website/src/training/protocol';
import { Run } from '../../website/src/training/run';
import { Session } from '../../website/src/training/session';
import { Turns } from '../../website/src/training/turns';
import { digestOfFile } from '../support/digest';

beforeAll(() => setEngine('wasm'));

const OPTIONS: TrainingOptions = {
  ...{ lr: 0.01, momentum: 0.9, batchSize: 4, seed: 3, images: 400, epochs: 2 },
};
const OTHER: Design = {
  convolutions: [
    { filter: 3, channels: 8, norm: true, pool: true },
    { filter: 3, channels: 12, norm: false, pool: false },
    { filter: 5, channels: 16, norm: true, pool: true },
  ],
  hidden: [64],
  dropout: 0.25,
};
const ONE: Design = {
  convolutions: [{ filter: 9, channels: 4, norm: false, pool: true }],
  hidden: [],
  dropout: 0.5,
};

test('the lab’s design is lesson 3’s network', () => {
  expect(networkOf(LAB)).toBeInstanceOf(Net);
});

describe.each([
  ['the lab’s', LAB],
  ['one with batch norm and dropout', OTHER],
  ['one with a single convolution', ONE],
])('of %s network', (_, design) => {
  test('sizes and parameters are those that the library finds', () => {
    const plan = planOf(design);
    expect(plan.misfit).toBeUndefined();
    const found = summary(networkOf(design), [1, 32, 32, 3]);
    expect(found.parameters).toBe(plan.parameters);
    // Dropout has no row: it does nothing while one looks.
    const planned = plan.layers.filter(({ layer }) => layer.kind !== 'dropout');
    expect(planned.map(({ shape, parameters }) => [[1, ...shape], parameters])).toEqual(
      found.rows.map(({ outputShape, parameters }) => [outputShape, parameters]),
    );
  });
});

test('the lab’s network multiplies as often as its layers’ formulas say', () => {
  expect(planOf(LAB).products).toBe(28 * 28 * 6 * 75 + 10 * 10 * 16 * 150 + 400 * 120 + 120 * 84 + 84 * 10);
});

describe('what does not fit', () => {
  const conv = (filter: number, pool = false) => ({ filter, channels: 4, norm: false, pool });
  const misfit = (...convolutions: Design['convolutions']) =>
    planOf({ convolutions, hidden: [], dropout: 0 }).misfit;

  test('a filter that is larger than what is left of the image', () => {
    const pooled = [conv(9, true), conv(9, true)];
    expect(misfit(...pooled, conv(3))).toEqual({ kind: 'filter', name: 'conv3', window: 3, size: 2 });
    expect(misfit(...pooled, conv(1))).toBeUndefined();
    expect(() => networkOf({ convolutions: [...pooled, conv(3)], hidden: [], dropout: 0 })).toThrow(
      /layers fit one another/,
    );
  });

  test('a pooling of a single number', () => {
    expect(misfit(conv(9, true), conv(9, true), conv(1, true), conv(1, true))).toEqual({
      ...{ kind: 'pool', name: 'conv4', window: 2, size: 1 },
    });
  });

  test('too many parameters for a page', () => {
    const wide = { filter: 1, channels: 48, norm: false, pool: false };
    const { misfit } = planOf({ convolutions: [wide], hidden: [200], dropout: 0 });
    expect(misfit).toEqual({ kind: 'parameters', parameters: 4 * 48 + 49_152 * 200 + 200 + 200 * 10 + 10 });
  });

  test('of all that can be chosen, each that fits can be made', () => {
    for (const filter of CHOICES.filter)
      for (let count = 1; count <= MOST.convolutions; count++) {
        const design = {
          convolutions: Array.from({ length: count }, () => conv(filter, true)),
          hidden: [],
          dropout: 0,
        };
        if (planOf(design).misfit === undefined)
          expect(summary(networkOf(design), [1, 32, 32, 3]).parameters).toBe(planOf(design).parameters);
      }
  });
});

/** What a worker would tell a page of a session, and the session. */
function open() {
  const told: FromWorker[] = [];
  return { session: new Session((message) => told.push(message)), told };
}
const begin = (design: Design, options: Partial<TrainingOptions> = {}, paused = false) =>
  ({
    type: 'begin',
    run: 1,
    options: { ...OPTIONS, ...options },
    paused,
    own: { run: 2, design },
  }) as const;
const of = <Type extends FromWorker['type']>(told: readonly FromWorker[], type: Type) =>
  told.filter((message): message is Extract<FromWorker, { type: Type }> => message.type === type);
const lossesOf = (told: readonly FromWorker[], run: number) =>
  of(told, 'frame')
    .filter((frame) => frame.run === run)
    .flatMap(({ points }) => points);

async function digestIn({ session, told }: ReturnType<typeof open>): Promise<string> {
  await session.obey({ type: 'ask', id: 7, name: 'weights', given: null });
  const { answer } = of(told, 'answer').at(-1)!;
  return digestOfFile(answer as Questions['weights']['answer']);
}

async function trainAlone(design: Design): Promise<nn.StateDict> {
  manualSeed(OPTIONS.seed);
  const net = networkOf(design);
  const images = new Shapes({ train: true, size: OPTIONS.images, transform });
  await train(net, images, OPTIONS, {
    before: () => Promise.resolve(true),
    after: () => Promise.resolve(),
  });
  return net.stateDict();
}

test.each([
  ['with batch norm and dropout', OTHER],
  ['with dropout in front of its only layer', ONE],
])('beside the lab’s, a network %s learns as it does alone, and so does the lab’s', async (_, design) => {
  const both = open();
  await both.session.obey({ type: 'framesPerSecond', value: 1e6 });
  await both.session.obey(begin(design));
  expect(await digestIn(both)).toBe(await digestOfFile(encodeSafetensors(await trainAlone(design))));
  const alone = open();
  await alone.session.obey({ type: 'framesPerSecond', value: 1e6 });
  await alone.session.obey({ type: 'begin', run: 1, options: OPTIONS, paused: false });
  expect(lossesOf(both.told, 1)).toEqual(lossesOf(alone.told, 1));
});

test('single steps are taken by both, and what both have taken of memory is free again', async () => {
  const { session, told } = open();
  await session.obey({ type: 'framesPerSecond', value: 0 });
  await session.obey(begin(OTHER, { images: 40, epochs: 1 }));
  const before = memory();
  const over = session.obey(begin(OTHER, { images: 40, epochs: 1 }, true));
  const stepsOf = (run: number) => of(told, 'frame').findLast((frame) => frame.run === run)?.step;
  const settle = async (until: () => boolean): Promise<void> => {
    while (!until()) await new Promise((resolve) => setImmediate(resolve));
  };
  await settle(() => of(told, 'begun').length === 4 && stepsOf(1) === 0 && stepsOf(2) === 0);
  for (const step of [1, 2]) {
    void session.obey({ type: 'step' });
    await settle(() => stepsOf(1) === step && stepsOf(2) === step);
  }
  void session.obey({ type: 'goOn' });
  await over;
  expect(
    of(told, 'ended')
      .map(({ run }) => run)
      .sort(),
  ).toEqual([1, 1, 2, 2]);
  expect([stepsOf(1), stepsOf(2)]).toEqual([10, 10]);
  expect(memory()).toEqual(before);
});

test('questions at any time, in the middle of a test too, leave what it learns as it is', async () => {
  const options = { images: 40, epochs: 1 };
  const alone = open();
  await alone.session.obey({ type: 'framesPerSecond', value: 1e6 });
  await alone.session.obey(begin(OTHER, options));
  const asked = open();
  const seen = Uint8Array.from(new Shapes({ train: false, size: 1 }).image(0).data);
  void asked.session.obey({ type: 'framesPerSecond', value: 1e6 });
  const over = asked.session.obey(begin(OTHER, options));
  while (of(asked.told, 'ended').length < 2) {
    for (const name of ['probabilities', 'inside'] as const)
      void asked.session.obey({ type: 'ask', id: 1, name, given: { network: 'trained', seen } });
    // Now and then, also between the batches of a test; and all that is waiting gets its turn.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    if (of(asked.told, 'answer').length % 6 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await over;
  const accuracies = ({ told }: typeof asked) =>
    of(told, 'tested').map(({ run, step, accuracy, loss }) => [run, step, accuracy, loss]);
  expect(accuracies(asked).sort()).toEqual(accuracies(alone).sort());
  expect(await digestIn(asked)).toBe(await digestIn(alone));
});

test('a network that does not fit is refused in a sentence, and what was trained before stays', async () => {
  const { session, told } = open();
  await session.obey({ type: 'framesPerSecond', value: 0 });
  await session.obey(begin(OTHER, { images: 40, epochs: 1 }));
  const digest = await digestIn({ session, told });
  const before = memory();
  const convolutions = [0, 1, 2].map(() => ({ filter: 9, channels: 4, norm: false, pool: true }));
  for (const run of [3, 5]) {
    const misfit = { run: run + 1, design: { convolutions, hidden: [], dropout: 0 } };
    await session.obey({ ...begin(OTHER), run, own: misfit });
  }
  const problem = 'expected a network whose layers fit one another';
  expect(of(told, 'ended').slice(2)).toEqual([3, 4, 5, 6].map((run) => ({ type: 'ended', run, problem })));
  expect(of(told, 'failed')).toEqual([]);
  expect(memory()).toEqual(before);
  expect(await digestIn({ session, told })).toBe(digest);
  await session.obey(begin(ONE, { images: 40, epochs: 1 }));
  expect(of(told, 'ended').at(-1)).not.toHaveProperty('problem');
});

test('a run that is ended before its turn has come does not begin', async () => {
  const turns = new Turns();
  await turns.take();
  const told: FromWorker[] = [];
  const run = new Run({ number: 1, options: OPTIONS, design: ONE, paused: false }, turns);
  const over = run.train({ framesPerSecond: 0 }, (message) => told.push(message));
  run.control.end();
  turns.give();
  await over;
  run.free();
  expect(told).toEqual([{ type: 'ended', run: 1 }]);
  // And others get their turn.
  await turns.take();
});

test('an ask for another pair ends both', async () => {
  const { session, told } = open();
  await session.obey({ type: 'framesPerSecond', value: 0 });
  void session.obey(begin(OTHER, { epochs: 20 }));
  while (of(told, 'begun').length < 2) await new Promise((resolve) => setImmediate(resolve));
  await session.obey(begin(ONE, { images: 40, epochs: 1 }));
  const steps = of(told, 'begun').map((begun) => begun.steps);
  expect(steps).toEqual([2000, 2000, 10, 10]);
  expect(of(told, 'ended')).toHaveLength(4);
});

describe('its file', () => {
  const saved = async (design: Design): Promise<string> => {
    const { session, told } = open();
    await session.obey({ type: 'framesPerSecond', value: 0 });
    await session.obey(begin(design, { images: 40, epochs: 1 }));
    await session.obey({ type: 'ask', id: 1, name: 'file', given: null });
    const { answer } = of(told, 'answer').at(-1)!;
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'own-')), 'own_net.safetensors');
    writeFileSync(file, answer as Questions['file']['answer'] & Uint8Array);
    return file;
  };

  test('is asked by npm run predict where it is the lab’s network', async () => {
    const network = await saved(LAB);
    expect(openNetwork({ network, classes: undefined, photos: [] }).dataset).toBe('Shapes');
    rmSync(path.dirname(network), { recursive: true });
  });

  test('is refused there in a sentence where it is another', async () => {
    const network = await saved(OTHER);
    expect(() => openNetwork({ network, classes: undefined, photos: [] })).toThrow(
      /own_net\.safetensors is of another network than the lab's, for which my\/predict\.ts can be changed: /,
    );
    rmSync(path.dirname(network), { recursive: true });
  });
});

test.each([
  ['batch norm and dropout', OTHER],
  ['one convolution', ONE],
  ['what the lab has', LAB],
])('the lines that a page shows for a network with %s make it', (_, design) => {
  const plan = planOf(design);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the very text, run as a program
  const make = new Function('nn', `${codeOf(plan)} return net;`) as (all: typeof nn) => Network;
  const rows = (net: Network) => summary(net, [1, 32, 32, 3]).rows.map(({ outputShape }) => outputShape);
  manualSeed(1);
  const net = make(nn);
  manualSeed(1);
  const ours = networkOf(design);
  expect(rows(net)).toEqual(rows(ours));
  const numbers = (of: Network) => [...of.stateDict().values()].map(({ data }) => [...data]);
  expect(numbers(net)).toEqual(numbers(ours));
});

test('a result is told from that of another network, or of other numbers', () => {
  const { design, options } = START;
  const run = { run: 2, options, points: [], tests: [] };
  const pair = { lab: { ...run, run: 1 }, own: { ...run, design } };
  expect(isChanged(pair, { design: { ...design }, options: { ...options } })).toBe(false);
  expect(isChanged(pair, { design: OTHER, options })).toBe(true);
  expect(isChanged(pair, { design, options: { ...options, seed: 7 } })).toBe(true);
});

describe('an address', () => {
  const settings: readonly Setting[] = [
    START,
    { design: OTHER, options: { ...START.options, lr: 0.0001, seed: 999_999, data: 'cifar10' } },
    { design: ONE, options: { ...START.options, momentum: 0, images: 50_000 } },
  ];

  test('has all of a network and its numbers', () => {
    for (const setting of settings) {
      expect(isSetting(setting)).toBe(true);
      expect(settingIn(`?${textOf(setting)}`)).toEqual(setting);
    }
    expect(settingIn('?utm=1')).toBeUndefined();
    expect(settingIn('')).toBeUndefined();
  });

  test('that has lost a part, or has one that can’t be, is damaged', () => {
    const text = textOf(settings[1]!);
    const parts = text.split('&');
    for (const [i, part] of parts.entries()) {
      const [name = ''] = part.split('=');
      for (const other of [[], [`${name}=`], [`${name}=x`], [`${name}=-1`], [`${name}=1e3`]])
        expect([name, settingIn(parts.toSpliced(i, 1, ...other).join('&'))]).toEqual([name, 'damaged']);
    }
    for (const [was, is] of [
      ['3x8np', '3x8pn'],
      ['3x8np', '3x8npp'],
      ['3x8np', '4x8np'],
      ['3x8np', '3x8np,3x8np,3x8np'],
      ['fc=64', 'fc=64,'],
      ['fc=64', 'fc=64,64,64,64'],
      ['dropout=0.25', 'dropout=0.26'],
      ['seed=999999', 'seed=1000000'],
    ] as const) {
      expect(text).toContain(was);
      expect([is, settingIn(text.replace(was, is))]).toEqual([is, 'damaged']);
    }
  });

  test('that is cut anywhere is damaged, or says nothing of a network', () => {
    for (const setting of settings) {
      const text = textOf(setting);
      for (let end = 0; end < text.length; end++) {
        const cut = text.slice(0, end);
        expect([cut, settingIn(cut)]).toEqual([cut, end < 'conv'.length ? undefined : 'damaged']);
      }
    }
  });
});
