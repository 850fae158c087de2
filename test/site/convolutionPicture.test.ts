import { nn, setEngine, sum, tensor, type Tensor } from '../../src';
import {
  convolution,
  drawNumbers,
  FILTER_SIZES,
  INPUT_SIZES,
  outputUpTo,
  PADDINGS,
  STRIDES,
  sumsAt,
  type Numbers,
  type Options,
} from '../../website/src/components/ConvolutionPicture/arithmetic';
import { kindOf, placeAt, placeCount } from '../../website/src/components/SlidingWindow/window';

type Tensor4d = Tensor<readonly [number, number, number, number]>;

beforeAll(() => setEngine('cpu'));

const range = (size: number): number[] => Array.from({ length: size }, (_, i) => i);

/** Every choice that the picture offers. */
const choices: Options[] = ([1, 3] as const).flatMap((channels) =>
  INPUT_SIZES.flatMap((inputSize) =>
    FILTER_SIZES.flatMap((filterSize) =>
      STRIDES.flatMap((stride) =>
        PADDINGS.map((padding) => ({ channels, inputSize, filterSize, stride, padding })),
      ),
    ),
  ),
);
const table = choices.map((options) => [JSON.stringify(options), options] as const);

/** What the library makes of the same numbers, with the channels that are named only. */
function libraryOutput(
  { input, filter, bias }: Numbers,
  { inputSize, filterSize: [height, width], stride, padding }: Options,
  { channels, withBias }: { channels: number[]; withBias: boolean },
): Tensor4d {
  const pixels = range(inputSize).flatMap((y) =>
    range(inputSize).flatMap((x) => channels.map((channel) => input[channel]![y]![x]!)),
  );
  const weights = channels.flatMap((channel) =>
    range(height).flatMap((y) => range(width).map((x) => filter[channel]![y]![x]!)),
  );
  return nn.functional.conv2d(
    tensor(pixels, [1, inputSize, inputSize, channels.length]),
    tensor(weights, [1, channels.length, height, width]),
    withBias ? tensor([bias], [1]) : null,
    { stride: [stride, stride], padding: [padding, padding] },
  );
}

test.each(table)('the output is what conv2d computes: %s', (_, options) => {
  for (const seed of [1, 2]) {
    const numbers = drawNumbers(seed);
    const conv = convolution(numbers, options);
    const expected = libraryOutput(numbers, options, { channels: range(options.channels), withBias: true });
    const output = outputUpTo(conv, placeCount(conv.sliding) - 1);
    expect([1, output.length, output[0]!.length, 1]).toEqual(expected.shape);
    expect(output.flat()).toEqual([...expected.data()]);
  }
});

test.each(table)("a channel's sums are what conv2d makes of it alone: %s", (_, options) => {
  const numbers = drawNumbers(3);
  const conv = convolution(numbers, options);
  const places = range(placeCount(conv.sliding)).map((step) => placeAt(conv.sliding, step));
  for (const channel of range(options.channels)) {
    const expected = libraryOutput(numbers, options, { channels: [channel], withBias: false });
    // `+ 0` makes 0 of -0, which a product of zero and a negative weight is.
    expect(places.map((place) => sumsAt(conv, place)[channel]!.sum + 0)).toEqual(
      [...expected.data()].map((value) => value + 0),
    );
  }
});

test('the products of one place are shown as they are computed', () => {
  const numbers: Numbers = {
    input: [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
    filter: [
      [
        [1, -1],
        [0, 2],
      ],
    ],
    bias: 1,
  };
  const conv = convolution(numbers, {
    channels: 1,
    inputSize: 3,
    filterSize: [2, 2],
    stride: 1,
    padding: 0,
  });
  const [red] = sumsAt(conv, placeAt(conv.sliding, 1));
  expect(red).toEqual({
    under: [
      [2, 3],
      [5, 6],
    ],
    products: [
      [2, -3],
      [0, 12],
    ],
    sum: 11,
  });
});

test('the output fills up in reading order', () => {
  const conv = convolution(drawNumbers(1), {
    channels: 3,
    inputSize: 5,
    filterSize: [2, 3],
    stride: 1,
    padding: 0,
  });
  const all = outputUpTo(conv, placeCount(conv.sliding) - 1).flat();
  for (const step of range(all.length)) {
    const expected = all.map((value, index) => (index <= step ? value : null));
    expect(outputUpTo(conv, step).flat()).toEqual(expected);
  }
});

test.each(table)('crossed out is what gets no gradient in the library: %s', (_, options) => {
  const { inputSize, stride, padding } = options;
  const [height, width] = options.filterSize;
  const { sliding } = convolution(drawNumbers(1), options);
  const pixels = tensor(range(inputSize ** 2), [1, inputSize, inputSize, 1], { requiresGrad: true });
  const ones = tensor(Array<number>(height * width).fill(1), [1, 1, height, width]);
  sum(
    nn.functional.conv2d(pixels, ones, null, { stride: [stride, stride], padding: [padding, padding] }),
  ).backward();
  const kinds = range(inputSize).flatMap((y) =>
    range(inputSize).map((x) => kindOf(sliding, y + padding, x + padding)),
  );
  expect(kinds).toEqual([...pixels.grad!.data()].map((gradient) => (gradient === 0 ? 'unread' : 'plain')));
});

test('smaller choices show a part of the same numbers', () => {
  const numbers = drawNumbers(1);
  const large = convolution(numbers, {
    channels: 3,
    inputSize: 7,
    filterSize: [3, 3],
    stride: 1,
    padding: 0,
  });
  const small = convolution(numbers, {
    channels: 1,
    inputSize: 5,
    filterSize: [2, 3],
    stride: 1,
    padding: 0,
  });
  expect(small.input).toEqual([large.input[0]!.slice(0, 5).map((row) => row.slice(0, 5))]);
  expect(small.filter).toEqual([large.filter[0]!.slice(0, 2)]);
});

test('a seed gives its own small whole numbers', () => {
  expect(drawNumbers(1)).toEqual(drawNumbers(1));
  expect(drawNumbers(1)).not.toEqual(drawNumbers(2));
  const { input, filter, bias } = drawNumbers(4);
  for (const value of input.flat(2)) expect([0, 1, 2, 3, 4, 5]).toContain(value);
  for (const value of filter.flat(2)) expect([-2, -1, 0, 1, 2]).toContain(value);
  expect([1, 2, 3]).toContain(bias);
});
