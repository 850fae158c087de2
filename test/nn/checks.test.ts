import {
  getRngState,
  memory,
  nn,
  ones,
  setEngine,
  sum,
  summary,
  tensor,
  UsageError,
  zeros,
  type Tensor,
} from '../../src';
import { expectClose } from '../support/close';

const F = nn.functional;

/** Programs in JavaScript have no compiler that would stop them. */
const wrong = (value: unknown): never => value as never;

beforeAll(() => setEngine('cpu'));

describe('what can be no layer is refused in one sentence', () => {
  test.each<[string, () => unknown, string]>([
    [
      'a text as a size',
      () => new nn.Linear(84, wrong('10')),
      "Linear's outFeatures expected a whole number of at least 1, but got the text '10'",
    ],
    [
      'NaN',
      () => new nn.Linear(NaN, 10),
      "Linear's inFeatures expected a whole number of at least 1, but got NaN",
    ],
    [
      'a negative stride',
      () => new nn.Conv2d(3, 6, 5, { stride: -1 }),
      "Conv2d's stride expected a whole number of at least 1, but got -1",
    ],
    [
      'a fraction of padding',
      () => new nn.Conv2d(3, 6, 5, { padding: 0.5 }),
      "Conv2d's padding expected a whole number of at least 0, but got 0.5",
    ],
    [
      'a window of a text',
      () => new nn.MaxPool2d(wrong('2')),
      "MaxPool2d's kernelSize expected a whole number of at least 1, but got the text '2'",
    ],
    [
      'a stride of 0',
      () => new nn.MaxPool2d(2, 0),
      "MaxPool2d's stride expected a whole number of at least 1, but got 0",
    ],
    [
      'too much padding',
      () => new nn.MaxPool2d(3, 1, { padding: 2 }),
      'MaxPool2d expected a padding of at most half its window, 3x3, but got 2x2',
    ],
    [
      'too much padding on one side',
      () => new nn.AvgPool2d([4, 3], 1, { padding: [2, 2] }),
      'AvgPool2d expected a padding of at most half its window, 4x3, but got 2x2',
    ],
    [
      'negative padding',
      () => new nn.AvgPool2d(3, 1, { padding: -1 }),
      "AvgPool2d's padding expected a whole number of at least 0, but got -1",
    ],
    [
      'no channels',
      () => new nn.BatchNorm2d(0),
      'BatchNorm2d expected a whole number of at least 1, but got 0',
    ],
    [
      'a negative eps',
      () => new nn.BatchNorm2d(3, { eps: -1 }),
      "BatchNorm2d's eps expected a finite number of at least 0, but got -1",
    ],
    [
      'a momentum of a text',
      () => new nn.BatchNorm2d(3, { momentum: wrong('0.1') }),
      "BatchNorm2d's momentum expected a number from 0 to 1, but got the text '0.1'",
    ],
    [
      'a momentum over 1',
      () => new nn.BatchNorm2d(3, { momentum: 2 }),
      "BatchNorm2d's momentum expected a number from 0 to 1, but got 2",
    ],
    [
      'a probability over 1',
      () => new nn.Dropout(1.5),
      "Dropout's p expected a number from 0 to 1, but got 1.5",
    ],
    [
      'a negative probability',
      () => new nn.Dropout(-0.1),
      "Dropout's p expected a number from 0 to 1, but got -0.1",
    ],
    [
      'a probability that is NaN',
      () => new nn.Dropout(NaN),
      "Dropout's p expected a number from 0 to 1, but got NaN",
    ],
    [
      'a probability as a text',
      () => new nn.Dropout(wrong('0.5')),
      "Dropout's p expected a number from 0 to 1, but got the text '0.5'",
    ],
    [
      'another reduction',
      () => new nn.MSELoss({ reduction: wrong('average') }),
      "MSELoss expected the reduction 'mean', 'sum' or 'none', but got the text 'average'",
    ],
    [
      'another reduction of classes',
      () => new nn.CrossEntropyLoss({ reduction: wrong('average') }),
      "CrossEntropyLoss expected the reduction 'mean', 'sum' or 'none', but got the text 'average'",
    ],
    [
      'too much smoothing',
      () => new nn.CrossEntropyLoss({ labelSmoothing: 1.1 }),
      "CrossEntropyLoss's labelSmoothing expected a number from 0 to 1, but got 1.1",
    ],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(UsageError);
    expect(make).toThrow(message);
  });
});

test('a layer that is refused has drawn no numbers, and holds none', () => {
  const [state, before] = [getRngState(), memory().numTensors];
  expect(() => new nn.Linear(2, 3, { bias: wrong(1) })).toThrow("Linear's bias expected true or false");
  expect(() => new nn.Conv2d(2, 3, 3, { bias: wrong(1) })).toThrow("Conv2d's bias expected true or false");
  expect(getRngState()).toEqual(state);
  expect(memory().numTensors).toBe(before);
});

test('a list of layers that nobody goes through has no place among layers', () => {
  const list = new nn.ModuleList([new nn.ReLU()]);
  const message = 'Sequential expected layers, each with a forward, but got an object of ModuleList';
  expect(() => new nn.Sequential(wrong(list))).toThrow(message);
});

test('an array that is not filled yet has the layers that are there', () => {
  class Net extends nn.Module {
    readonly layers = new Array<nn.Layer>(2);
  }
  const net = new Net();
  net.layers[1] = new nn.Linear(1, 1);
  expect([...net.namedParameters()].map(([name]) => name)).toEqual(['layers.1.weight', 'layers.1.bias']);
});

test('a parameter that was freed gets no other numbers', () => {
  const layer = new nn.Linear(1, 1);
  const state = layer.stateDict();
  layer.weight.dispose();
  expect(() => layer.loadStateDict(state)).toThrow('this tensor of shape [1, 1] was freed by dispose()');
});

describe('what does not fit a layer is refused in one sentence', () => {
  const images = (): Tensor<readonly [2, 4, 4, 3]> => zeros([2, 4, 4, 3]);
  const channels = (): Tensor<readonly [3]> => ones([3]);
  // After ReLU the compiler knows no sizes.
  const mlp = (): nn.Sequential<readonly [nn.Linear<3, 4>, nn.ReLU, nn.Linear<5, 2>]> =>
    new nn.Sequential(new nn.Linear(3, 4), new nn.ReLU(), new nn.Linear(5, 2));

  test.each<[string, () => unknown, string]>([
    [
      'the next layer of a list',
      () => mlp().forward(zeros([1, 3])),
      'Linear(5, 2) expected [N, 5], but got [1, 4]: the flattened size',
    ],
    [
      'the first layer of a list',
      () => mlp().forward(wrong(zeros([1, 7]))),
      'Linear(3, 4) expected [N, 3], but got [1, 7]',
    ],
    [
      'images of other channels',
      () => new nn.BatchNorm2d(4).forward(wrong(images())),
      'BatchNorm2d(4) expected [N, H, W, 4], but got [2, 4, 4, 3]',
    ],
    [
      'rows',
      () => new nn.AvgPool2d(2).forward(wrong(zeros([2, 3]))),
      'AvgPool2d expected [N, H, W, C], but got [2, 3]',
    ],
    [
      'a window larger than the image',
      () => new nn.AvgPool2d(5).forward(images()),
      'avgPool2d: a window of 5x5 does not fit into an image of 4x4 with padding 0x0',
    ],
    [
      'one number for each channel',
      () => new nn.BatchNorm2d(3).forward(zeros([1, 1, 1, 3])),
      'batchNorm expected more than one number for each channel while training, but got [1, 1, 1, 3]',
    ],
    [
      'running means of other channels',
      () => F.batchNorm(images(), ones([2]), channels()),
      "batchNorm's numbers for each channel expected [3], but got [2]",
    ],
    [
      'no running means',
      () => F.batchNorm(images(), null, null),
      'batchNorm expected running means and variances, or training: true',
    ],
    [
      'a stride of 0',
      () => F.maxPool2d(images(), { kernelSize: 2, stride: 0 }),
      "maxPool2d's stride expected a whole number of at least 1, but got 0",
    ],
    [
      'too much padding',
      () => F.avgPool2d(images(), { kernelSize: 2, padding: 2 }),
      'avgPool2d expected a padding of at most half its window, 2x2, but got 2x2',
    ],
    [
      'a stride of a fraction',
      () => F.conv2d(images(), zeros([1, 3, 2, 2]), null, { stride: 1.5 }),
      "conv2d's stride expected a whole number of at least 1, but got 1.5",
    ],
    [
      'two shapes',
      () => F.mseLoss(zeros([2]), wrong(zeros([2, 1]))),
      'mseLoss expected two tensors of one shape, but got [2] and [2, 1]',
    ],
    ['one axis', () => F.flatten(wrong(zeros([3]))), 'flatten expected [N, H, W, C], but got [3]'],
    [
      'a probability',
      () => F.dropout(images(), { p: 2 }),
      'dropout expected a number from 0 to 1, but got 2',
    ],
    [
      'a reduction',
      () => F.mseLoss(images(), images(), { reduction: wrong('max') }),
      "mseLoss expected the reduction 'mean', 'sum' or 'none', but got the text 'max'",
    ],
    [
      'classes’ weights',
      () =>
        new nn.CrossEntropyLoss({ weight: channels() }).forward(zeros([1, 2]), tensor(Int32Array.of(0), [1])),
      "crossEntropy's weight expected [2], but got [3]",
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(UsageError);
    expect(call).toThrow(message);
  });
});

test('a mean over a window with padding counts the zeros, or does not', () => {
  const image = tensor([1, 2, 3, 4], [1, 2, 2, 1], { requiresGrad: true });
  const pool = new nn.AvgPool2d(2, 1, { padding: 1, countIncludePad: false });
  const output = pool.forward(image);
  expect([...output.data()]).toEqual([1, 1.5, 2, 2, 2.5, 3, 3, 3.5, 4]);
  sum(output).backward();
  // Alone in one window, one of two in two, one of four in one.
  expect([...image.grad!.data()]).toEqual([2.25, 2.25, 2.25, 2.25]);
  const counted = new nn.AvgPool2d(2, 1, { padding: 1 }).forward(image);
  expect([...counted.data()]).toEqual([0.25, 0.75, 0.5, 1, 2.5, 1.5, 0.75, 1.75, 1]);
});

test('weights of classes belong to the loss, which outlives their batch and keeps them in its state', () => {
  const weight = tensor([1, 3], [2]);
  const loss = new nn.CrossEntropyLoss({ weight });
  weight.dispose();
  const logits = zeros([2, 2]);
  expectClose([loss.forward(logits, tensor(Int32Array.of(0, 1), [2])).item()], [Math.log(2)]);
  expect([...loss.stateDict().keys()]).toEqual(['weight']);
});

test('a batch norm that was tested once gives the gradients of that time', () => {
  const norm = new nn.BatchNorm2d(1).eval();
  const x = tensor([1, 2], [1, 1, 2, 1], { requiresGrad: true });
  const output = norm.forward(x);
  norm.train().forward(tensor([50, 100], [1, 1, 2, 1]));
  sum(output).backward();
  expectClose(x.grad!.data(), [1, 1]);
});

test('the defaults of the functions are those of their modules', () => {
  const x = tensor([1, 2, 3, 6], [1, 2, 2, 1]);
  const norm = new nn.BatchNorm2d(1);
  const [mean, variance] = [zeros([1]), ones([1])];
  const trained = F.batchNorm(x, mean, variance, { training: true });
  expect(trained.data()).toEqual(norm.forward(x).data());
  expect([mean.data(), variance.data()]).toEqual([norm.runningMean!.data(), norm.runningVar!.data()]);
  expect(F.batchNorm(x, mean, variance).data()).toEqual(norm.eval().forward(x).data());
  const dropped = F.dropout(ones([1000])).data();
  expect([...new Set(dropped)].sort()).toEqual([0, 2]);
});

describe('summary', () => {
  class Net extends nn.Module {
    readonly conv = new nn.Conv2d(1, 2, 3);
    readonly norm = new nn.BatchNorm2d(2);
    readonly drop = new nn.Dropout();
    readonly fc = new nn.Linear(2, 3);

    forward(images: Tensor<readonly [number, 3, 3, 1]>): Tensor<readonly [number, 3]> {
      return this.fc.forward(F.flatten(this.drop.forward(this.norm.forward(this.conv.forward(images)))));
    }
  }

  test('moves no running mean, takes one image, and leaves each mode as it was', () => {
    const net = new Net();
    net.drop.eval();
    const before = net.stateDict();
    const tensors = memory().numTensors;
    const { rows, parameters } = summary(net, [1, 3, 3, 1]);
    expect(rows.map(({ name, operation }) => [name, operation])).toEqual([
      ['conv', 'conv2d'],
      ['norm', 'batchNorm'],
      ['flatten', 'flatten'],
      ['fc', 'linear'],
    ]);
    expect(parameters).toBe(20 + 4 + 9);
    expect(net.stateDict()).toEqual(before);
    expect(memory().numTensors).toBe(tensors);
    expect([...net.modules()].map(({ training }) => training)).toEqual([true, true, true, false, true]);
  });
});
