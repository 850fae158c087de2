import { mul, nn, setEngine, sum, tensor } from '../../src';
import { checksFor } from '../support/check';
import { poolGradient } from './exercise';

const { equal } = checksFor('lessons/closer/04b-rules.ts', 'pooling');

test('one window: the largest number gets all', () => {
  equal(
    'poolGradient([[1, 2], [4, 3]], 2, 2, [[5]])',
    () =>
      poolGradient(
        [
          [1, 2],
          [4, 3],
        ],
        2,
        2,
        [[5]],
      ),
    [
      [0, 0],
      [5, 0],
    ],
  );
});

test('negative numbers: the largest is the one nearest to 0', () => {
  equal(
    'poolGradient([[-4, -3], [-1, -2]], 2, 2, [[5]])',
    () =>
      poolGradient(
        [
          [-4, -3],
          [-1, -2],
        ],
        2,
        2,
        [[5]],
      ),
    [
      [0, 0],
      [5, 0],
    ],
  );
});

test('equal numbers: the first one gets it', () => {
  equal(
    'poolGradient([[1, 7], [7, 7]], 2, 2, [[5]])',
    () =>
      poolGradient(
        [
          [1, 7],
          [7, 7],
        ],
        2,
        2,
        [[5]],
      ),
    [
      [0, 5],
      [0, 0],
    ],
  );
});

test('windows that overlap: what comes back is added', () => {
  const sheet = [
    [1, 2, 3],
    [4, 9, 5],
    [6, 7, 8],
  ];
  equal(
    'poolGradient([[1, 2, 3], [4, 9, 5], [6, 7, 8]], 2, 1, [[1, 2], [3, 4]])',
    () =>
      poolGradient(sheet, 2, 1, [
        [1, 2],
        [3, 4],
      ]),
    [
      [0, 0, 0],
      [0, 10, 0],
      [0, 0, 0],
    ],
  );
});

test.each([
  [
    2,
    2,
    [
      [1, -2],
      [3, 4],
    ],
  ],
  [
    3,
    1,
    [
      [1, -2],
      [3, 4],
    ],
  ],
  [
    2,
    1,
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
  ],
])("a window of %d, stride %d: the library's gradient", async (size, stride, gradient) => {
  await setEngine('cpu');
  const sheet = [
    [3, 8, 1, 4],
    [2, 7, 9, 0],
    [6, 5, 3, 2],
    [1, 4, 8, 7],
  ];
  const image = tensor(sheet.flat(), [1, 4, 4, 1], { requiresGrad: true });
  const pooled = nn.functional.maxPool2d(image, { kernelSize: [size, size], stride: [stride, stride] });
  sum(mul(pooled, tensor(gradient.flat(), pooled.shape))).backward();
  equal(
    `the gradient of a sheet of 4 by 4, window ${size}, stride ${stride}, row after row`,
    () => poolGradient(sheet, size, stride, gradient).flat(),
    [...(image.grad?.data() ?? [])],
  );
});
