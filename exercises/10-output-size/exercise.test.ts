import { outputSize } from '../../src';
import { readFixture } from '../../test/support/fixtures';
import { checksFor } from '../support/check';
import { sizeAfter } from './exercise';

interface Case {
  readonly input: readonly [number, number];
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding?: readonly [number, number];
  readonly output: readonly [number, number] | null;
}

// What PyTorch leaves of images of many sizes; null where the filter does not fit in.
const { cases } = readFixture('shapes') as { readonly cases: readonly Case[] };

const { equal } = checksFor('lessons/closer/03-sizes.ts', 'formula');

test('a filter of 5 has 28 places in a row of 32', () => {
  equal('sizeAfter(32, 5, 1)', () => sizeAfter(32, 5, 1), 28);
});

test('a filter as large as the image has one place', () => {
  equal('sizeAfter(5, 5, 1)', () => sizeAfter(5, 5, 1), 1);
});

test('a window of 2 that moves by 2 halves', () => {
  equal('sizeAfter(28, 2, 2)', () => sizeAfter(28, 2, 2), 14);
});

test('half a move does not count', () => {
  equal('sizeAfter(15, 2, 2)', () => sizeAfter(15, 2, 2), 7);
  equal('sizeAfter(28, 5, 3)', () => sizeAfter(28, 5, 3), 8);
});

test('the layers of the lesson lead from 32 to 5', () => {
  const chain = (): number => sizeAfter(sizeAfter(sizeAfter(sizeAfter(32, 5, 1), 2, 2), 5, 1), 2, 2);
  equal('conv1, pool, conv2, pool', chain, 5);
});

test('the library and PyTorch have the same sizes', () => {
  for (const { input, kernel, stride, padding = [0, 0], output } of cases) {
    if (output === null || padding[0] > 0) continue;
    const [size, filter, step] = [input[0], kernel[0], stride[0]];
    const example = `sizeAfter(${size}, ${filter}, ${step})`;
    equal(`${example}, in PyTorch`, () => sizeAfter(size, filter, step), output[0]);
    equal(`${example}, in the library`, () => sizeAfter(size, filter, step), outputSize(size, filter, step));
  }
});
