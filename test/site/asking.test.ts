import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  decodeSafetensors,
  encodeSafetensors,
  manualSeed,
  memory,
  nn,
  noGrad,
  readImage,
  safeOpen,
  setEngine,
  Shapes,
  SHAPES_CLASSES,
  CIFAR10_CLASSES,
  tensor,
  tidy,
  writePng,
} from '../../src';
import { transform } from '../../lab/images';
import recorded from '../../docs/runs/network.json';
import { textsOf } from '../../lab/classes';
import { Net } from '../../lessons/03-cnn';
import { seen } from '../../predict/answer';
import { runTypeScript } from '../../tools/program';
import { root } from '../../tools/root';
import { emptyPad, GROUND, SIDE, withLine } from '../../website/src/components/AskNetwork/brush';
import type {
  FromWorker,
  QuestionName,
  Questions,
  TrainingOptions,
} from '../../website/src/training/protocol';
import { Session } from '../../website/src/training/session';
import { digestOfFile } from '../support/digest';
import { runPython, testInPytorch } from '../pytorch/python';

let folder: string;
const file = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  await setEngine('wasm');
  folder = mkdtempSync(path.join(tmpdir(), 'asking-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OPTIONS: TrainingOptions = { lr: 0.005, momentum: 0.9, batchSize: 4, seed: 0, images: 200, epochs: 1 };
const begin = (options: Partial<TrainingOptions> = {}) =>
  ({ type: 'begin', run: 1, options: { ...OPTIONS, ...options }, paused: false }) as const;

/** A worker's session, and how a page asks it. */
function open() {
  const told: FromWorker[] = [];
  const session = new Session((message) => told.push(message));
  const ask = <Name extends QuestionName>(
    name: Name,
    given: Questions[Name]['given'],
  ): Promise<Questions[Name]['answer']> => {
    void session.obey({ type: 'ask', id: 1, name, given });
    const answer = told.findLast((message) => message.type === 'answer');
    return Promise.resolve(answer?.answer as Questions[Name]['answer']);
  };
  return { session, told, ask };
}

const shape = (): Uint8Array => Uint8Array.from(new Shapes({ train: false, size: 1 }).image(0).data);
const bytesOf = (net: nn.Module, texts = {}): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(encodeSafetensors(net.stateDict(), texts));
const saved = async ({ ask }: Pick<ReturnType<typeof open>, 'ask'>): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = await ask('file', null);
  if ('problem' in bytes) throw new Error(bytes.problem);
  return bytes;
};

test.each(['colour.jpg', 'orientation-6.jpg', 'lossy.webp', 'alpha.png'])(
  'a page sees %s as predict sees it',
  async (name) => {
    const photo = path.join(root, 'test/fixtures/images', name);
    const { shape, data } = readImage(photo);
    const answer = await open().ask('see', {
      height: shape[0],
      width: shape[1],
      pixels: Uint8Array.from(data),
    });
    expect(answer).toEqual(seen(photo).data);
  },
);

test('a picture that is no square by far is refused in a sentence', async () => {
  const answer = await open().ask('see', { height: 1, width: 101, pixels: new Uint8Array(303) });
  expect(answer).toEqual({
    problem: expect.stringMatching(/^the picture has 101 x 1 pixels, expected/) as string,
  });
});

test('the probabilities are those of the network, and nothing of them stays in memory', async () => {
  const { session, ask } = open();
  await session.obey(begin());
  const net = new Net();
  net.loadStateDict(decodeSafetensors(await saved({ ask })));
  const { data } = transform.apply({ shape: [32, 32, 3], data: shape() });
  const expected = tidy(() =>
    noGrad(() => nn.functional.softmax(net.forward(tensor(data, [1, 32, 32, 3]))).data()),
  );
  const before = memory();
  expect(await ask('probabilities', { network: 'trained', seen: shape() })).toEqual(
    Float32Array.from(expected),
  );
  expect(memory()).toEqual(before);
});

test('before a network is there, a sentence says so', async () => {
  const { ask } = open();
  for (const network of ['trained', 'recorded', 'file'] as const)
    expect(await ask('probabilities', { network, seen: shape() })).toHaveProperty('problem');
  expect(await ask('file', null)).toHaveProperty('problem');
});

test('asking, saving and opening files while a network learns leave its weights as they are', async () => {
  const alone = open();
  await alone.session.obey(begin());
  const other = bytesOf(new Net(), textsOf('cifar10'));
  const { session, told, ask } = open();
  void session.obey({ type: 'framesPerSecond', value: 1e6 });
  const over = session.obey(begin());
  const steps = new Set<number>();
  for (let isOver = false; !isOver; isOver = told.some(({ type }) => type === 'ended')) {
    await ask('open', { network: 'file', file: 'other.safetensors', bytes: other });
    await ask('probabilities', { network: 'trained', seen: shape() });
    await ask('file', null);
    steps.add(told.findLast((message) => message.type === 'frame')?.step ?? -1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await over;
  expect(steps.size).toBeGreaterThan(3);
  expect(await digestOfFile(await saved({ ask }))).toBe(await digestOfFile(await saved(alone)));
});

describe('a network’s file', () => {
  test('is as the lab writes it: its classes and its data set', async () => {
    const { session, ask } = open();
    await session.obey(begin());
    expect(safeOpen(await saved({ ask })).metadata()).toEqual({ format: 'pt', ...textsOf('shapes') });
  });

  test('is asked by npm run predict, which says what the page says', async () => {
    const { session, ask } = open();
    await session.obey(begin({ images: 1000 }));
    writeFileSync(file('page.safetensors'), await saved({ ask }));
    writePng(file('shape.png'), { shape: [32, 32, 3], data: shape() });
    const probabilities = await ask('probabilities', { network: 'trained', seen: shape() });
    if (!(probabilities instanceof Float32Array)) throw new Error(probabilities.problem);
    const { stdout } = await runTypeScript(
      'predict/main.ts',
      ['--network', 'page.safetensors', 'shape.png'],
      { cwd: folder },
    );
    const most = Math.max(...probabilities);
    expect(stdout).toContain('was trained on Shapes');
    expect(stdout).toContain(
      `${SHAPES_CLASSES[probabilities.indexOf(most)]} : ${(Math.floor(most * 1000) / 10).toFixed(1).padStart(5)} %`,
    );
  });

  testInPytorch('is loaded by PyTorch, and PyTorch’s by the page', async () => {
    const { session, ask } = open();
    await session.obey(begin());
    const bytes = await saved({ ask });
    writeFileSync(file('ours.safetensors'), bytes);
    const program = `
import torch, safetensors.torch as s
from torch import nn
net = nn.Module()
net.conv1, net.conv2 = nn.Conv2d(3, 6, 5), nn.Conv2d(6, 16, 5)
net.fc1, net.fc2, net.fc3 = nn.Linear(400, 120), nn.Linear(120, 84), nn.Linear(84, 10)
print(net.load_state_dict(s.load_file('ours.safetensors')))
s.save_file(net.state_dict(), 'theirs.safetensors')
`;
    writeFileSync(file('take.py'), program);
    expect((await runPython([file('take.py')], folder)).stdout).toContain('All keys matched');
    const theirs = Uint8Array.from(readFileSync(file('theirs.safetensors')));
    const opened = await ask('open', { network: 'file', file: 'theirs.safetensors', bytes: theirs });
    // PyTorch writes no classes.
    expect('classes' in opened && opened.classes.map(({ names }) => names)).toEqual([
      SHAPES_CLASSES,
      CIFAR10_CLASSES,
    ]);
    expect(await ask('probabilities', { network: 'file', seen: shape() })).toEqual(
      await ask('probabilities', { network: 'trained', seen: shape() }),
    );
  });

  test('of the lab names its classes', async () => {
    const bytes = bytesOf(new Net(), textsOf('cifar10'));
    expect(await open().ask('open', { network: 'file', file: 'a.safetensors', bytes })).toEqual({
      classes: [{ dataset: 'CIFAR-10', names: CIFAR10_CLASSES }],
    });
  });

  test.each([
    ['a checkpoint', () => bytesOf(new Net(), { kind: 'checkpoint' }), /^f is a checkpoint/],
    ['another network', () => bytesOf(new nn.Linear(2, 3)), /^f is of another network than the lab's: /],
    ['a text', () => new TextEncoder().encode('This is no network.'), /^f is not a safetensors file/],
    ['nothing', () => new Uint8Array(), /^f is not a safetensors file/],
    ['half a network', () => bytesOf(new Net()).slice(0, 9000), /^f is not a safetensors file/],
  ])('that is %s is refused in a sentence, and nothing is lost', async (_, bytes, sentence) => {
    const { ask } = open();
    await ask('open', { network: 'file', file: 'good', bytes: bytesOf(new Net(), textsOf('shapes')) });
    const before = await ask('probabilities', { network: 'file', seen: shape() });
    const wrong = Uint8Array.from(bytes());
    const memoryBefore = memory();
    const answer = await ask('open', { network: 'file', file: 'f', bytes: wrong });
    expect(answer).toEqual({ problem: expect.stringMatching(sentence) as string });
    expect(await ask('probabilities', { network: 'file', seen: shape() })).toEqual(before);
    expect(memory()).toEqual(memoryBefore);
  });

  test('opened again and again takes no more memory', async () => {
    const { ask } = open();
    const bytes = bytesOf(new Net(), textsOf('shapes'));
    await ask('open', { network: 'file', file: 'a', bytes });
    const before = memory();
    for (let i = 0; i < 3; i++) await ask('open', { network: 'file', file: 'a', bytes });
    expect(memory()).toEqual(before);
  });

  test('can be trained on: the run begins with its weights', async () => {
    manualSeed(5);
    const net = new Net();
    const { session, told, ask } = open();
    await ask('open', { network: 'file', file: 'a', bytes: bytesOf(net, textsOf('shapes')) });
    await session.obey({ ...begin({ lr: 1e-9 }), from: 'file' });
    const [frame] = told.filter((message) => message.type === 'frame');
    expect(frame?.filters).toEqual(Float32Array.from(net.conv1.weight.data()));
    // The one that was opened stays as it was.
    expect(await ask('probabilities', { network: 'file', seen: shape() })).toBeInstanceOf(Float32Array);
    const trained = decodeSafetensors(await saved({ ask }));
    await session.obey({ ...begin({ lr: 1e-9 }), from: 'trained' });
    const last = told.findLast((message) => message.type === 'frame' && message.step === 0);
    expect(last?.type === 'frame' && last.filters).toEqual(trained.get('conv1.weight')?.data);
  });

  test('is not written once its weights are no numbers', async () => {
    const { ask, session } = open();
    await session.obey(begin({ lr: 1e20 }));
    const answer = await ask('file', null);
    expect(answer).toEqual({ problem: expect.stringMatching(/^some weights are infinite or NaN/) as string });
  });
});

test('the network that the site brings along is the lab’s, of CIFAR-10, and its file small', async () => {
  const bytes = readFileSync(path.join(root, 'website/static/networks/cifar10.safetensors'));
  expect(bytes.length).toBeLessThan(260_000);
  expect(safeOpen(bytes).metadata()).toEqual({ format: 'pt', ...textsOf('cifar10') });
  const { ask } = open();
  await ask('open', { network: 'recorded', file: 'cifar10.safetensors', bytes: Uint8Array.from(bytes) });
  const probabilities = await ask('probabilities', { network: 'recorded', seen: shape() });
  expect(probabilities instanceof Float32Array && probabilities.every(Number.isFinite)).toBe(true);
  // The images of each class are 1,000 of 10,000.
  const mean = recorded.perClass.reduce((sum, share) => sum + share, 0) / 10;
  expect(mean).toBeCloseTo(recorded.accuracy, 4);
});

describe('the brush', () => {
  test('draws a line of its colour, and nothing far from it', () => {
    const white = [255, 255, 255] as const;
    const drawn = withLine(emptyPad(), { x: 4, y: 16 }, { x: 28, y: 16 }, white);
    const at = (x: number, y: number) => [...drawn.slice((y * SIDE + x) * 3, (y * SIDE + x) * 3 + 3)];
    for (let x = 4; x < 28; x++) expect(at(x, 15)).toEqual([...white]);
    expect(at(16, 12)).toEqual([...GROUND]);
    expect(at(0, 16)).toEqual([...GROUND]);
  });

  test('takes away again what it drew, as the rubber', () => {
    const point = { x: 10.5, y: 10.5 };
    const drawn = withLine(emptyPad(), point, point, [255, 255, 255]);
    expect(drawn).not.toEqual(emptyPad());
    let rubbed = drawn;
    for (let i = 0; i < 20; i++) rubbed = withLine(rubbed, point, point, GROUND);
    for (const [i, value] of rubbed.entries()) expect(Math.abs(value - GROUND[i % 3]!)).toBeLessThan(3);
  });
});
