import cifar10 from '../../docs/runs/cifar10.json';
import { ConfusionMatrix } from '../../src';
import {
  correctOf,
  imagesOf,
  move,
  shadeOf,
  totalOf,
  worstMistake,
} from '../../website/src/components/ConfusionPicture/matrix';

const classes = ['a', 'b', 'c'];
const right = [0, 0, 0, 0, 1, 1, 1, 2, 2];
const chosen = [0, 0, 0, 2, 1, 0, 0, 2, 1];

function small(): ConfusionMatrix {
  const matrix = new ConfusionMatrix(classes);
  matrix.add(chosen, right);
  return matrix;
}

test('the sums are those of the library', () => {
  const matrix = small();
  expect(totalOf(matrix.counts)).toBe(matrix.total);
  expect(correctOf(matrix.counts)).toBe(matrix.correct);
  expect(classes.map((_, label) => imagesOf(matrix.counts, label))).toEqual([4, 3, 2]);
});

test('the worst mistake is the largest number off the diagonal', () => {
  expect(worstMistake(small().counts)).toEqual({ right: 1, chosen: 0 });
  const { right, chosen } = worstMistake(cifar10.confusion);
  expect([cifar10.classes[right], cifar10.classes[chosen]]).toEqual(['plane', 'ship']);
});

test('hits and mistakes are shaded up to the largest of their kind', () => {
  const { counts } = small();
  const shades = classes.map((_, right) => classes.map((_, chosen) => shadeOf(counts, { right, chosen })));
  expect(shades).toEqual([
    [1, 0, 1 / 2],
    [1, 1 / 3, 0],
    [0, 1 / 2, 1 / 3],
  ]);
});

test('a matrix without mistakes has no shade off the diagonal', () => {
  expect(
    shadeOf(
      [
        [2, 0],
        [0, 1],
      ],
      { right: 0, chosen: 1 },
    ),
  ).toBe(0);
});

test.each([
  ['ArrowUp', 0, 1],
  ['ArrowDown', 2, 1],
  ['ArrowLeft', 1, 0],
  ['ArrowRight', 1, 2],
  ['Home', 1, 0],
  ['End', 1, 2],
])('%s leads from the middle to row %d, column %d', (key, right, chosen) => {
  expect(move({ right: 1, chosen: 1 }, key, 3)).toEqual({ right, chosen });
});

test('arrow keys stay in the table, and other keys are left alone', () => {
  expect(move({ right: 0, chosen: 0 }, 'ArrowUp', 3)).toEqual({ right: 0, chosen: 0 });
  expect(move({ right: 2, chosen: 2 }, 'ArrowRight', 3)).toEqual({ right: 2, chosen: 2 });
  expect(move({ right: 1, chosen: 1 }, 'Tab', 3)).toBeUndefined();
});
