import { nn, setEngine, tensor } from '../../src';
import { readFixture, type FixtureTensor } from '../../test/support/fixtures';
import { checksFor } from '../support/check';
import { convolve, weightedSum, type Sheet } from './exercise';

interface Case {
  readonly op: string;
  readonly inputs: {
    readonly x: FixtureTensor;
    readonly weight: FixtureTensor;
    readonly bias: FixtureTensor;
  };
  readonly output: FixtureTensor;
}

const { close, equal } = checksFor('docs/03-cnn.mdx', 'convolution');

beforeAll(() => setEngine('cpu'));

/** Numbers in a row, cut into parts of equal length. */
function cut<T>(list: readonly T[], length: number): T[][] {
  return Array.from({ length: list.length / length }, (_, i) => list.slice(i * length, (i + 1) * length));
}

/** The channels of an image of which each pixel has its channels side by side, as the library keeps it. */
function sheetsOf(data: readonly number[], width: number, channels: number): Sheet[] {
  return Array.from({ length: channels }, (_, channel) =>
    cut(
      data.filter((_, i) => i % channels === channel),
      width,
    ),
  );
}

const image = [
  [
    [1, 2, 0, 1],
    [3, 4, 1, 0],
    [0, 1, 2, 5],
  ],
];
const filter = [
  [
    [10, 1],
    [0, 1],
  ],
];

test('one place: each weight times the number below it', () => {
  const run = (): number =>
    weightedSum(
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      filter,
      0,
      0,
      0,
    );
  equal('weightedSum([[[1, 2], [3, 4]]], [[[10, 1], [0, 1]]], 0, 0, 0)', run, 16);
  const withBias = (): number =>
    weightedSum(
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      filter,
      0.5,
      0,
      0,
    );
  equal('weightedSum([[[1, 2], [3, 4]]], [[[10, 1], [0, 1]]], 0.5, 0, 0)', withBias, 16.5);
});

test('another place', () => {
  const example = 'image [[[1, 2, 0, 1], [3, 4, 1, 0], [0, 1, 2, 5]]], filter [[[10, 1], [0, 1]]]';
  equal(`${example}: weightedSum(image, filter, 0, 1, 2)`, () => weightedSum(image, filter, 0, 1, 2), 15);
});

test('three channels still give one number, and the bias counts once', () => {
  const colours = [[[1]], [[2]], [[3]]];
  const weights = [[[100]], [[10]], [[1]]];
  const run = (): number => weightedSum(colours, weights, 1000, 0, 0);
  equal('weightedSum([[[1]], [[2]], [[3]]], [[[100]], [[10]], [[1]]], 1000, 0, 0)', run, 1123);
});

test('the filter slides over all places', () => {
  const expected = [
    [16, 21, 1],
    [35, 43, 15],
  ];
  const example = 'image [[[1, 2, 0, 1], [3, 4, 1, 0], [0, 1, 2, 5]]], filter [[[10, 1], [0, 1]]]';
  equal(`${example}: convolve(image, filter, 0)`, () => convolve(image, filter, 0), expected);
});

test('a filter that is not square, as the library has it', () => {
  const conv = new nn.Conv2d(1, 1, [1, 3]);
  conv.weight.copy(Float32Array.of(1, 2, 4));
  conv.bias?.copy(Float32Array.of(0.5));
  const result = conv.forward(tensor(image.flat(2), [1, 3, 4, 1]));
  const run = (): Sheet => convolve(image, [[[1, 2, 4]]], 0.5);
  close('convolve(image of 3 x 4, [[[1, 2, 4]]], 0.5)', run, cut([...result.data()], 2));
});

test('PyTorch has the same numbers, for 3 channels and 4 filters of 5 x 5', () => {
  const { cases } = readFixture('layers') as { readonly cases: readonly [Case] };
  const [{ inputs, output }] = cases;
  const first = inputs.x.data.slice(0, 8 * 8 * 3);
  const expected = sheetsOf(output.data.slice(0, 4 * 4 * 4), 4, 4);
  const filters = cut(cut(cut(inputs.weight.data, 5), 5), 3);
  filters.forEach((weights, i) => {
    const run = (): Sheet => convolve(sheetsOf(first, 8, 3), weights, inputs.bias.data[i] ?? NaN);
    close(`an image of 8 x 8 from PyTorch, filter ${i}`, run, expected[i]);
  });
});
