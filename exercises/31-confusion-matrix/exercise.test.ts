import { ConfusionMatrix } from '../../src';
import { checksFor } from '../support/check';
import { confusionMatrix, mostMixedUp, perClass } from './exercise';

const { equal } = checksFor('lessons/closer/06-answers.ts', 'confusion');

// Rows: what it is; columns: what it was taken for.
const animals = [
  [8, 1, 1],
  [0, 5, 5],
  [4, 1, 5],
];

test('two classes, three images', () => {
  equal('confusionMatrix([0, 0, 1], [0, 1, 1], 2)', () => confusionMatrix([0, 0, 1], [0, 1, 1], 2), [
    [1, 1],
    [0, 1],
  ]);
});

test('rows are what it is, columns what it was taken for', () => {
  equal(
    'confusionMatrix([2, 2, 2, 0], [1, 1, 2, 0], 3)',
    () => confusionMatrix([2, 2, 2, 0], [1, 1, 2, 0], 3),
    [
      [1, 0, 0],
      [0, 0, 0],
      [0, 2, 1],
    ],
  );
});

test('without images, all counts are 0', () => {
  equal('confusionMatrix([], [], 2)', () => confusionMatrix([], [], 2), [
    [0, 0],
    [0, 0],
  ]);
});

test('the part of each class that was named rightly', () => {
  equal(
    'perClass([[1, 1], [0, 1]])',
    () =>
      perClass([
        [1, 1],
        [0, 1],
      ]),
    [0.5, 1],
  );
  equal('perClass([[8, 1, 1], [0, 5, 5], [4, 1, 5]])', () => perClass(animals), [0.8, 0.5, 0.5]);
  equal(
    'perClass([[2, 2], [0, 0]])',
    () =>
      perClass([
        [2, 2],
        [0, 0],
      ]),
    [0.5, NaN],
  );
});

test('the two classes that are mixed up most often, both ways counted', () => {
  equal('mostMixedUp([[8, 1, 1], [0, 5, 5], [4, 1, 5]])', () => mostMixedUp(animals), [1, 2]);
  const bothWays = [
    [9, 4, 0],
    [0, 9, 3],
    [1, 3, 9],
  ];
  equal('mostMixedUp([[9, 4, 0], [0, 9, 3], [1, 3, 9]])', () => mostMixedUp(bothWays), [1, 2]);
  const even = [
    [9, 2, 0],
    [0, 9, 1],
    [0, 1, 9],
  ];
  equal('mostMixedUp([[9, 2, 0], [0, 9, 1], [0, 1, 9]])', () => mostMixedUp(even), [0, 1]);
});

test('compared with the ConfusionMatrix of the library', () => {
  const labels = Array.from({ length: 60 }, (_, n) => (n * n) % 5);
  const answers = Array.from({ length: 60 }, (_, n) => (n * 7 + Math.floor(n / 9)) % 5);
  const library = new ConfusionMatrix(['plane', 'car', 'bird', 'cat', 'deer']);
  library.add(answers, labels);
  equal('confusionMatrix of 60 images', () => confusionMatrix(labels, answers, 5), library.counts);
  equal('perClass of its counts', () => perClass(library.counts), library.perClass());
});
