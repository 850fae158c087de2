import { setEngine, tensor } from '../../src';
import { checksFor } from '../support/check';
import { shapeOf } from './exercise';

const { equal, throws } = checksFor('lessons/01-environment.ts', 'tensor');

beforeAll(() => setEngine('cpu'));

test('a row has one size, a table has two, rows first', () => {
  equal('shapeOf([7, 8, 9])', () => shapeOf([7, 8, 9]), [3]);
  equal(
    'shapeOf([[1, 2, 3], [4, 5, 6]])',
    () =>
      shapeOf([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    [2, 3],
  );
});

test('a number alone has no sizes', () => {
  equal('shapeOf(5)', () => shapeOf(5), []);
});

test('an image has three sizes: height, width, channels', () => {
  const row = [
    [255, 0, 0],
    [0, 255, 0],
  ];
  equal('shapeOf(an image of 4 rows of 2 pixels)', () => shapeOf([row, row, row, row]), [4, 2, 3]);
});

test('ragged lists are an error, at any depth', () => {
  throws('shapeOf([[1, 2], [3]])', () => shapeOf([[1, 2], [3]]), 'ragged');
  throws('shapeOf([1, [2]])', () => shapeOf([1, [2]]), 'ragged');
  throws(
    'shapeOf([[[1], [2]], [[3], [4, 5]]])',
    () =>
      shapeOf([
        [[1], [2]],
        [[3], [4, 5]],
      ]),
    'ragged',
  );
});

test('the library puts its brackets where yours are', () => {
  equal(
    'tensor([1, 2, 3, 4, 5, 6], shapeOf([[1, 2], [3, 4], [5, 6]]))',
    () =>
      tensor(
        [1, 2, 3, 4, 5, 6],
        shapeOf([
          [1, 2],
          [3, 4],
          [5, 6],
        ]),
      ).toString(),
    'tensor([[1., 2.],\n        [3., 4.],\n        [5., 6.]])',
  );
});
