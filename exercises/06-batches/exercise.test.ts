import { DataLoader } from '../../src';
import { checksFor } from '../support/check';
import { batches } from './exercise';

const { equal } = checksFor('lessons/02-data.ts', 'batch');

test('the last batch has what is left', () => {
  equal('batches([0, 1, 2, 3, 4], 2)', () => batches([0, 1, 2, 3, 4], 2), [[0, 1], [2, 3], [4]]);
  equal('batches([0, 1], 4)', () => batches([0, 1], 4), [[0, 1]]);
});

test('where nothing is left, all batches are full', () => {
  equal('batches([0, 1, 2, 3], 2)', () => batches([0, 1, 2, 3], 2), [
    [0, 1],
    [2, 3],
  ]);
  equal('batches([], 2)', () => batches([], 2), []);
});

test('a shuffled order stays as it is', () => {
  equal('batches([5, 0, 3, 1], 3)', () => batches([5, 0, 3, 1], 3), [[5, 0, 3], [1]]);
});

test('dropLast leaves out a batch that is too small, and no other', () => {
  equal('batches([0, 1, 2, 3, 4], 2, true)', () => batches([0, 1, 2, 3, 4], 2, true), [
    [0, 1],
    [2, 3],
  ]);
  equal('batches([0, 1, 2, 3], 2, true)', () => batches([0, 1, 2, 3], 2, true), [
    [0, 1],
    [2, 3],
  ]);
  equal('batches([0, 1], 4, true)', () => batches([0, 1], 4, true), []);
});

test.each([false, true])('the DataLoader makes the same batches, with dropLast %s', async (dropLast) => {
  const indices = Array.from({ length: 23 }, (_, i) => i);
  const dataset = { length: indices.length, get: (index: number) => index };
  const loader = new DataLoader(dataset, { batchSize: 5, dropLast, collate: (items) => items });
  const expected: (readonly number[])[] = [];
  for await (const batch of loader) expected.push(batch);
  equal(`batches([0, 1, … 22], 5, ${dropLast})`, () => batches(indices, 5, dropLast), expected);
});
