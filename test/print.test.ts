import { inspect } from 'node:util';
import { nn, ones, rand, setEngine, tensor, zeros, type Shape, type Tensor } from '../src';
import { printed } from '../src/print';
import { readFixture, type FixtureTensor } from './support/fixtures';

interface Case {
  readonly python: string;
  readonly dtype: 'float32' | 'int64';
  readonly tensor: FixtureTensor;
  readonly text: string;
}

const { printed: cases } = readFixture('tensors') as { printed: Case[] };

const plain = cases.filter(({ text }) => !text.includes('grad'));

test.each(plain)("$python prints as PyTorch's", ({ dtype, tensor: { data, shape }, text }) => {
  const isWhole = dtype === 'int64';
  const numbers = isWhole ? Int32Array.from(data) : Float32Array.from(data, Number);
  const found = printed({
    data: () => numbers,
    shape,
    dtype: isWhole ? 'int32' : 'float32',
    requiresGrad: false,
    gradFn: null,
  });
  // Whole numbers have 32 bits here, which shows where there are none.
  expect(found).toBe(text.replace('torch.int64', 'torch.int32'));
});

function graded(...data: number[]): Tensor<readonly [number]> {
  return tensor(data, [data.length], { requiresGrad: true });
}

const matrix = (): Tensor<readonly [2, 2]> => tensor([1, 1, 1, 1], [2, 2], { requiresGrad: true });

/** PyTorch's lines of the fixture, here. */
const LINES: Record<string, () => Tensor> = {
  'torch.tensor([1.0, 2.0], requires_grad=True)': () => graded(1, 2),
  'torch.tensor(1.5, requires_grad=True)': () => tensor([1.5], [], { requiresGrad: true }),
  'torch.nn.Parameter(torch.tensor([0.5, 1.0]))': () => new nn.Parameter(Float32Array.of(0.5, 1), [2]),
  'torch.nn.Parameter(torch.tensor([[0.5, 1.0], [2.0, 3.0]]))': () =>
    new nn.Parameter(Float32Array.of(0.5, 1, 2, 3), [2, 2]),
  'torch.tensor([1.0, 2.0], requires_grad=True).detach()': () => graded(1, 2).detach(),
  'torch.tensor([1.0, 2.0], requires_grad=True) + 1': () => graded(1, 2).add(1),
  'torch.tensor([1.0, 2.5], requires_grad=True) * 2': () => graded(1, 2.5).mul(2),
  'torch.tensor([1.0, 2.5], requires_grad=True).sum()': () => graded(1, 2.5).sum(),
  'torch.tensor([1.0, 2.5], requires_grad=True).mean()': () => graded(1, 2.5).mean(),
  'torch.tensor([1.0, 2.5], requires_grad=True).relu()': () => graded(1, 2.5).relu(),
  'torch.tensor([1.0, 2.5], requires_grad=True).exp()': () => graded(1, 2.5).exp(),
  'torch.tensor([1.0, 2.5], requires_grad=True) - 1': () => graded(1, 2.5).sub(1),
  'torch.tensor([1.0, 2.5], requires_grad=True) / 2': () => graded(1, 2.5).div(2),
  'torch.ones(2, 2, requires_grad=True) @ torch.ones(2, 2)': () => matrix().matmul(ones([2, 2])),
  'torch.ones(2, 2, requires_grad=True).reshape(4)': () => matrix().reshape([4]),
  'torch.nn.functional.cross_entropy(torch.ones(2, 2, requires_grad=True), torch.tensor([0, 1]))': () =>
    new nn.CrossEntropyLoss().forward(matrix(), tensor(Int32Array.of(0, 1), [2])),
  'torch.nn.functional.linear(torch.ones(1, 2), torch.ones(2, 2, requires_grad=True), torch.ones(2))': () =>
    nn.functional.linear(ones([1, 2]), matrix(), ones([2])),
  'torch.arange(20.0, requires_grad=True) * 1.5': () =>
    graded(...Array.from({ length: 20 }, (_, i) => i)).mul(1.5),
};

describe('a tensor', () => {
  beforeAll(() => setEngine('cpu'));

  test.each(Object.entries(LINES))("%s prints as PyTorch's", (python, make) => {
    const { text } = cases.find((candidate) => candidate.python === python)!;
    expect(String(make())).toBe(text);
    expect(inspect(make())).toBe(text);
  });

  test('every line of the fixture with a gradient is tried, but the transposed one', () => {
    const others = cases
      .map(({ python }) => python)
      .filter((python) => !(python in LINES) && !plain.some((candidate) => candidate.python === python));
    // Here it is a permute.
    expect(others).toEqual(['torch.ones(2, 2, requires_grad=True).transpose(0, 1)']);
    expect(String(matrix().transpose(0, 1))).toBe(
      'tensor([[1., 1.],\n        [1., 1.]], grad_fn=<PermuteBackward0>)',
    );
  });

  // What torch 2.13.0 says of the same lines: type(y.grad_fn).__name__, but for the number that tells an operation's kinds apart.
  test.each<
    [torchs: string, make: (x: Tensor<readonly [2, 3]>, images: Tensor<readonly [2, 4, 4, 3]>) => Tensor]
  >([
    ['Exp', (x) => x.exp()],
    ['Div', (x) => x.div(2)],
    ['Max', (x) => x.max()],
    ['Permute', (x) => x.permute([1, 0])],
    ['View', (x) => x.reshape([3, 2])],
    ['Mm', (x) => x.matmul(x.transpose(0, 1))],
    ['LogSoftmax', (x) => nn.functional.logSoftmax(x)],
    ['NllLoss', (x) => nn.functional.crossEntropy(x, tensor(Int32Array.of(0, 1), [2]))],
    ['Addmm', (x) => nn.functional.linear(x, ones([5, 3]), ones([5]))],
    ['MaxPool2DWithIndices', (_, images) => nn.functional.maxPool2d(images, { kernelSize: 2 })],
    ['AvgPool2D', (_, images) => nn.functional.avgPool2d(images, { kernelSize: 2 })],
    ['Convolution', (_, images) => nn.functional.conv2d(images, ones([2, 3, 3, 3]), null)],
    ['NativeBatchNorm', (_, images) => new nn.BatchNorm2d(3).forward(images)],
  ])('%sBackward is named as by PyTorch', (torchs, make) => {
    const x = tensor(rand([2, 3]).data(), [2, 3], { requiresGrad: true });
    const images = tensor(rand([2, 4, 4, 3]).data(), [2, 4, 4, 3], { requiresGrad: true });
    expect(String(make(x, images))).toContain(`grad_fn=<${torchs}Backward0>`);
  });

  test('of half a digit between two takes the even one, as Python does', () => {
    const text = (...data: number[]): string => String(tensor(data, [data.length]));
    expect(text(0.03125, 0.09375, -0.03125)).toBe('tensor([ 0.0312,  0.0938, -0.0312])');
    expect(text(1000.25, 0.5)).toBe('tensor([1.0002e+03, 5.0000e-01])');
  });

  test('at the bounds is written out, beyond them in powers of ten', () => {
    const text = (...data: number[]): string => String(tensor(data, [data.length]));
    expect(text(1000, 1)).toBe('tensor([1000.,    1.])');
    expect(text(1001, 1)).toBe('tensor([1.0010e+03, 1.0000e+00])');
    expect(text(1e8)).toBe('tensor([100000000.])');
    expect(text(-0, 1e-9)).toBe('tensor([-0.0000e+00, 1.0000e-09])');
    expect(text(100000008)).toBe('tensor([1.0000e+08])');
  });

  test('of more than 1000 numbers shows an axis of 6 as a whole', () => {
    const row = '[0., 0., 0.,  ..., 0., 0., 0.]';
    const rows = Array.from({ length: 6 }, () => row).join(',\n        ');
    expect(String(zeros([6, 200]))).toBe(`tensor([${rows}])`);
  });

  test('of whole numbers says so', () => {
    expect(String(tensor(Int32Array.of(1, -20), [2]))).toBe('tensor([  1, -20])');
    const shape: Shape = [0, 3];
    expect(String(tensor(new Int32Array(0), shape))).toBe('tensor([], size=(0, 3), dtype=torch.int32)');
  });

  test('that was freed shows that, in a console', () => {
    const freed = tensor([1], [1]);
    freed.dispose();
    expect(inspect(freed)).toBe('tensor(freed)');
  });
});
