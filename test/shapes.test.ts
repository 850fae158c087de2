import { fc } from './support/property';
import { nn, outputSize, setEngine, UsageError, zeros, type Shape, type Tensor } from '../src';
import { sameShape } from '../src/shape';
import { readFixture } from './support/fixtures';

interface Case {
  readonly op: 'conv2d' | 'maxPool2d';
  readonly input: readonly [number, number];
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  /** Convolutions only. */
  readonly padding?: readonly [number, number];
  readonly output: readonly [number, number] | null;
}

const { cases } = readFixture('shapes') as { cases: Case[] };

beforeAll(() => setEngine('cpu'));

/** The layer of a case, on an image of its size. */
function run({ op, input, kernel, stride, padding = [0, 0] }: Case): readonly number[] {
  const image = zeros([1, input[0], input[1], 2]);
  const layer =
    op === 'conv2d' ? new nn.Conv2d(2, 3, kernel, { stride, padding }) : new nn.MaxPool2d(kernel, stride);
  return layer.forward(image).shape;
}

describe("PyTorch's table", () => {
  const table = cases.map((fixture) => [JSON.stringify(fixture), fixture] as const);

  test.each(table)('%s', (_, fixture) => {
    const { op, input, kernel, stride, padding = [0, 0], output } = fixture;
    const sizes = [0, 1].map((i) => outputSize(input[i]!, kernel[i]!, stride[i], padding[i]));
    if (output === null) {
      expect(Math.min(...sizes)).toBeLessThan(1);
      expect(() => run(fixture)).toThrow(
        `a window of ${kernel.join('x')} does not fit into an image of ${input.join('x')}`,
      );
    } else {
      expect(sizes).toEqual(output);
      expect(run(fixture)).toEqual([1, ...output, op === 'conv2d' ? 3 : 2]);
    }
  });
});

test('the formula counts the places where a filter fits', () => {
  const size = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(size, size, fc.integer({ min: 1, max: 5 }), fc.nat(4), (input, kernel, stride, padding) => {
      let places = 0;
      for (let start = -padding; start + kernel <= input + padding; start += stride) places++;
      expect(Math.max(0, outputSize(input, kernel, stride, padding))).toBe(places);
    }),
  );
});

describe('a wrong shape at run time names both', () => {
  const F = nn.functional;
  // The compiler would refuse these, if it knew the shapes.
  const unknown = (shape: Shape): Tensor => zeros(shape);
  test.each([
    [
      () => new nn.Linear(400, 120).forward(unknown([4, 1350])),
      'Linear(400, 120) expected [N, 400], but got [4, 1350]',
    ],
    [() => new nn.Linear(400, 120).forward(unknown([4, 20, 20])), 'expected [N, 400], but got [4, 20, 20]'],
    [
      () => new nn.Conv2d(3, 6, 5).forward(unknown([1, 28, 28, 1])),
      'Conv2d(3, 6, [5, 5]) expected [N, H, W, 3], but got [1, 28, 28, 1]',
    ],
    [
      () => new nn.Conv2d(3, 6, 5).forward(unknown([32, 32, 3])),
      'expected [N, H, W, 3], but got [32, 32, 3]',
    ],
    [() => new nn.MaxPool2d(2).forward(unknown([4, 10])), 'MaxPool2d expected [N, H, W, C], but got [4, 10]'],
    [() => nn.functional.flatten(unknown([4])), 'flatten expected [N, H, W, C], but got [4]'],
    [() => nn.functional.softmax(unknown([4])), 'softmax expected [N, C], but got [4]'],
    [
      () => new nn.CrossEntropyLoss().forward(unknown([4, 10]), unknown([3])),
      "crossEntropy's labels expected [4], but got [3]",
    ],
  ])('%s', (program, message) => expect(program).toThrow(message));

  const image = () => zeros([1, 6, 6, 3]);
  test.each([
    [() => F.linear(zeros([2, 3]), zeros([5, 4]), null), 'linear expected [N, 4], but got [2, 3]'],
    [
      () => F.linear(zeros([2, 3]), zeros([5, 3]), zeros([4]) as Tensor<readonly [number]>),
      "linear's bias expected [5], but got [4]",
    ],
    [
      () => F.conv2d(image(), zeros([6, 2, 5, 5]), null),
      "conv2d's weight expected [out, 3, KH, KW], but got [6, 2, 5, 5]",
    ],
    [() => F.conv2d(image(), zeros([6, 3, 5, 5]), zeros([5])), "conv2d's bias expected [6], but got [5]"],
    [
      () => F.conv2d(image(), zeros([6, 3, 7, 5]), null),
      'conv2d: a window of 7x5 does not fit into an image of 6x6 with padding 0x0',
    ],
    [
      () => F.maxPool2d(image(), { kernelSize: 3, padding: 2 }),
      'maxPool2d expected a padding of at most half its window, 3x3, but got 2x2',
    ],
  ])('%s', (program, message) => {
    expect(program).toThrow(UsageError);
    expect(program).toThrow(message);
  });

  test.each([
    [() => new nn.Conv2d(0, 6, 5), "Conv2d's inChannels expected a whole number of at least 1, but got 0"],
    [() => new nn.Conv2d(3, 6, 5, { stride: 0 }), 'but got 0'],
    [
      () => new nn.Conv2d(3, 6, 5, { padding: -1 }),
      "Conv2d's padding expected a whole number of at least 0, but got -1",
    ],
    [
      () => new nn.MaxPool2d(2.5),
      "MaxPool2d's kernelSize expected a whole number of at least 1, but got 2.5",
    ],
    [() => new nn.Linear(4, NaN), "Linear's outFeatures expected a whole number of at least 1, but got NaN"],
  ])('%s', (program, message) => expect(program).toThrow(message));
});

test.each([
  [[], [], true],
  [[2, 3], [2, 3], true],
  [[2, 3], [3, 2], false],
  [[2], [2, 3], false],
  [[2, 3], [2], false],
])('%j and %j are one shape: %s', (a, b, expected) => expect(sameShape(a, b)).toBe(expected));
