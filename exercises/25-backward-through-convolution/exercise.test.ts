import { mul, nn, setEngine, sum, tensor, tidy } from '../../src';
import { slope } from '../23-backward-through-linear/solution';
import { checksFor } from '../support/check';
import { gradientOfFilter, gradientOfImage, type Matrix } from './exercise';
import { convolve } from './solution';

const { close } = checksFor('docs/04b-backward.mdx', 'rules');

// An image of 3x4 and a filter of 2x3 leave 2x2 places. Neither is square, so that no axis passes for the other.
const image = [
  [1, -2, 0.5, 3],
  [4, 0, -1, 2],
  [-3, 1.5, 2.5, -0.5],
];
const filter = [
  [0.2, -0.7, 1],
  [0.4, 0.9, -1.2],
];
const gradient = [
  [1, -2],
  [3, 0.5],
];

/** A loss whose gradient for each output is the number of `gradient` at its place. */
const lossOf = (outputs: Matrix): number =>
  outputs
    .flatMap((row, r) => row.map((output, c) => output * (gradient[r]?.[c] ?? NaN)))
    .reduce((a, b) => a + b, 0);

/** A matrix with one of its numbers replaced. */
const replaced = (matrix: Matrix, row: number, column: number, by: number): Matrix =>
  matrix.map((numbers, r) => (r === row ? numbers.with(column, by) : numbers));

test('a filter as large as the image stands at one place', () => {
  close(
    'gradientOfFilter([[2]], [[3, 4]], [[5, 6]]), the filter is [[5, 6]]',
    () => gradientOfFilter([[2]], [[3, 4]], [[5, 6]]),
    [[6, 8]],
  );
  close(
    'gradientOfImage([[2]], [[3, 4]], [[5, 6]]), the filter is [[5, 6]]',
    () => gradientOfImage([[2]], [[3, 4]], [[5, 6]]),
    [[10, 12]],
  );
});

test('a filter that slides in a row: each weight and each pixel adds up', () => {
  close(
    'gradientOfFilter([[1, 1]], [[1, 2, 3]], [[10, 20]]), the filter is [[10, 20]]',
    () => gradientOfFilter([[1, 1]], [[1, 2, 3]], [[10, 20]]),
    [[3, 5]],
  );
  close(
    'gradientOfImage([[1, 1]], [[1, 2, 3]], [[10, 20]]), the filter is [[10, 20]]',
    () => gradientOfImage([[1, 1]], [[1, 2, 3]], [[10, 20]]),
    [[10, 30, 20]],
  );
});

test('a filter of 1x1 passes on the gradient, times its weight', () => {
  close(
    'gradientOfFilter([[1, 2], [3, 4]], [[5, 6], [7, 8]], [[10]]), the filter is [[10]]',
    () =>
      gradientOfFilter(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
        [[10]],
      ),
    [[70]],
  );
  close(
    'gradientOfImage([[1, 2], [3, 4]], [[5, 6], [7, 8]], [[10]]), the filter is [[10]]',
    () =>
      gradientOfImage(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
        [[10]],
      ),
    [
      [10, 20],
      [30, 40],
    ],
  );
});

test('the gradients are the slopes of the loss', () => {
  for (const [i, j] of [
    [0, 0],
    [0, 2],
    [1, 1],
  ] as const) {
    const expected = slope((w) => lossOf(convolve(image, replaced(filter, i, j, w))), filter[i]?.[j] ?? NaN);
    close(
      `an image of 3x4, a filter of 2x3: the filter's weight in row ${i}, column ${j}, against its slope`,
      () => gradientOfFilter(gradient, image, filter)[i]?.[j],
      expected,
      1e-6 * Math.abs(expected),
    );
  }
  for (const [y, x] of [
    [0, 3],
    [1, 1],
    [2, 0],
  ] as const) {
    const expected = slope(
      (pixel) => lossOf(convolve(replaced(image, y, x, pixel), filter)),
      image[y]?.[x] ?? NaN,
    );
    close(
      `an image of 3x4, a filter of 2x3: the pixel in row ${y}, column ${x}, against its slope`,
      () => gradientOfImage(gradient, image, filter)[y]?.[x],
      expected,
      1e-6 * Math.abs(expected),
    );
  }
});

test('compared with what backward leaves at nn.Conv2d', async () => {
  await setEngine('cpu');
  const [ofFilter, ofImage] = tidy(() => {
    const layer = new nn.Conv2d(1, 1, [2, 3]);
    layer.weight.copy(Float32Array.from(filter.flat()));
    const leaf = tensor(image.flat(), [1, 3, 4, 1], { requiresGrad: true });
    sum(mul(layer.forward(leaf), tensor(gradient.flat(), [1, 2, 2, 1]))).backward();
    return [layer.weight, leaf].map((of) => [...(of.grad?.data() ?? [])]);
  });
  close(
    'gradientOfFilter for an image of 3x4 and a filter of 2x3, row after row',
    () => gradientOfFilter(gradient, image, filter).flat(),
    ofFilter,
  );
  close(
    'gradientOfImage for an image of 3x4 and a filter of 2x3, row after row',
    () => gradientOfImage(gradient, image, filter).flat(),
    ofImage,
  );
});
