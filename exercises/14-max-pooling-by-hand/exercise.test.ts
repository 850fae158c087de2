import { nn, setEngine, tensor } from '../../src';
import { readFixture, type FixtureTensor } from '../../test/support/fixtures';
import { checksFor } from '../support/check';
import { maxPool, type Sheet } from './exercise';

interface Case {
  readonly op: string;
  readonly options: {
    readonly kernel: readonly [number, number];
    readonly stride: readonly [number, number];
  };
  readonly inputs: { readonly x: FixtureTensor };
  readonly output: FixtureTensor;
}

const { close, equal } = checksFor('docs/03-cnn.mdx', 'pooling');

beforeAll(() => setEngine('cpu'));

/** The first channel of the first image, of images that have their channels side by side. */
function firstSheet({ shape: [, height = 0, width = 0, channels = 0], data }: FixtureTensor): Sheet {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => data[(y * width + x) * channels] ?? NaN),
  );
}

test('the largest of four', () => {
  equal(
    'maxPool([[1, 2], [4, 3]], 2, 2)',
    () =>
      maxPool(
        [
          [1, 2],
          [4, 3],
        ],
        2,
        2,
      ),
    [[4]],
  );
});

test('each window has its own largest number, also below 0', () => {
  const sheet = [
    [1, 0, -1, -2],
    [5, 2, -3, -4],
  ];
  equal('maxPool([[1, 0, -1, -2], [5, 2, -3, -4]], 2, 2)', () => maxPool(sheet, 2, 2), [[5, -1]]);
});

test('with a stride of 1, windows overlap', () => {
  const sheet = [
    [9, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ];
  const expected = [
    [9, 5],
    [7, 8],
  ];
  equal('maxPool([[9, 1, 2], [3, 4, 5], [6, 7, 8]], 2, 1)', () => maxPool(sheet, 2, 1), expected);
});

test('a row and a column that are left over do not count', () => {
  const sheet = Array.from({ length: 5 }, (_, y) => Array.from({ length: 5 }, (_, x) => 10 * y + x));
  const expected = [
    [11, 13],
    [31, 33],
  ];
  equal('maxPool(5 x 5 numbers, of which each is 10 * y + x, 2, 2)', () => maxPool(sheet, 2, 2), expected);
});

test("the library's layer keeps the same numbers", () => {
  const sheet = Array.from({ length: 6 }, (_, y) =>
    Array.from({ length: 8 }, (_, x) => ((7 * y + 5 * x) % 11) - 8),
  );
  const result = new nn.MaxPool2d(3, 2).forward(tensor(sheet.flat(), [1, 6, 8, 1]));
  const run = (): number[] => maxPool(sheet, 3, 2).flat();
  close('maxPool(6 x 8 numbers, 3, 2), flattened', run, [...result.data()]);
});

test('PyTorch keeps the same numbers', () => {
  const { cases } = readFixture('layers') as { readonly cases: readonly Case[] };
  for (const { op, options, inputs, output } of cases) {
    if (op !== 'maxPool2d' || options.kernel[0] !== options.kernel[1]) continue;
    const [size, stride] = [options.kernel[0], options.stride[0]];
    const [, height = 0, width = 0] = inputs.x.shape;
    const run = (): Sheet => maxPool(firstSheet(inputs.x), size, stride);
    close(`maxPool(${height} x ${width} numbers from PyTorch, ${size}, ${stride})`, run, firstSheet(output));
  }
});
