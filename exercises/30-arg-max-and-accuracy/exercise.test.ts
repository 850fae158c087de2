import * as library from '../../src';
import { checksFor } from '../support/check';
import { accuracy, argMax } from './exercise';

const { close, equal } = checksFor('lessons/closer/06-answers.ts', 'answers');

test('the place of the largest logit', () => {
  equal('argMax([0.3, 2.1, -0.5])', () => argMax([0.3, 2.1, -0.5]), 1);
  equal('argMax([4])', () => argMax([4]), 0);
});

test('it may be negative', () => {
  equal('argMax([-3, -1, -2])', () => argMax([-3, -1, -2]), 1);
  equal('argMax([-5, 1, 3])', () => argMax([-5, 1, 3]), 2);
});

test('of several that are equally large, the first', () => {
  equal('argMax([1, 7, 7, 7])', () => argMax([1, 7, 7, 7]), 1);
});

test('the accuracy of one batch', () => {
  const batch = {
    logits: [
      [2, 1],
      [0, 3],
      [5, 4],
      [-1, -2],
    ],
    labels: [0, 1, 1, 1],
  };
  close('the answers 0, 1, 0, 0 for the labels 0, 1, 1, 1', () => accuracy([batch]), 0.5);
});

test('each image counts the same, in a smaller last batch as well', () => {
  const four = { logits: [0, 1, 2, 3].map(() => [1, 0]), labels: [0, 0, 0, 0] };
  const one = { logits: [[1, 0]], labels: [1] };
  close('four of four right, then none of one', () => accuracy([four, one]), 0.8);
});

test('compared with the library', async () => {
  await library.setEngine('cpu');
  const logits = Array.from({ length: 40 }, (_, n) =>
    Array.from({ length: 10 }, (_, c) => (((n * 31 + c * 17) * 37) % 101) - 90),
  );
  const labels = logits.map((_, n) => (n * 7) % 10);
  const [places, part] = library.tidy(() => {
    const rows = library.tensor(logits.flat(), [40, 10]);
    const right = library.tensor(Int32Array.from(labels), [40]);
    return [[...library.argMax(rows).data()], library.accuracy(rows, right)];
  });
  equal('argMax of 40 rows of ten logits', () => logits.map(argMax), places);
  close(
    'accuracy of these 40, in batches of 32 and 8',
    () =>
      accuracy([
        { logits: logits.slice(0, 32), labels: labels.slice(0, 32) },
        { logits: logits.slice(32), labels: labels.slice(32) },
      ]),
    part,
  );
});
