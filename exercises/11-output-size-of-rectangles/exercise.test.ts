import { nn, setEngine, zeros } from '../../src';
import { readFixture } from '../../test/support/fixtures';
import { checksFor } from '../support/check';
import { pair, shapeAfter } from './exercise';

type Pair = readonly [height: number, width: number];

interface Case {
  readonly input: Pair;
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding?: Pair;
  readonly output: Pair | null;
}

// What PyTorch leaves of images of many sizes; null where the filter does not fit in.
const { cases } = readFixture('shapes') as { readonly cases: readonly Case[] };

const { equal, throws } = checksFor('lessons/closer/03-sizes.ts', 'formula');

beforeAll(() => setEngine('cpu'));

test('one number stands for both directions', () => {
  equal('pair(5)', () => pair(5), [5, 5]);
  equal('pair([5, 2])', () => pair([5, 2]), [5, 2]);
});

test('height and width are worked out apart', () => {
  equal('shapeAfter([32, 32], [5, 2])', () => shapeAfter([32, 32], [5, 2]), [28, 31]);
  equal('shapeAfter([28, 14], 2, [2, 1])', () => shapeAfter([28, 14], 2, [2, 1]), [14, 13]);
});

test('padding counts on both sides', () => {
  equal('shapeAfter([32, 32], 5, 1, 2)', () => shapeAfter([32, 32], 5, 1, 2), [32, 32]);
  equal('shapeAfter([20, 20], 3, 1, [2, 1])', () => shapeAfter([20, 20], 3, 1, [2, 1]), [22, 20]);
});

test('a filter that does not fit in is an error', () => {
  throws('shapeAfter([4, 4], 5)', () => shapeAfter([4, 4], 5), 'does not fit');
  throws('shapeAfter([8, 1], [5, 2])', () => shapeAfter([8, 1], [5, 2]), 'does not fit');
  throws('shapeAfter([4, 4], 5, 9)', () => shapeAfter([4, 4], 5, 9), 'does not fit');
  equal('shapeAfter([4, 4], 5, 1, 1)', () => shapeAfter([4, 4], 5, 1, 1), [2, 2]);
});

test('PyTorch has the same sizes', () => {
  for (const { input, kernel, stride, padding, output } of cases) {
    const sizes = [input, kernel, stride, padding ?? [0, 0]].map((size) => `[${size.join(', ')}]`).join(', ');
    const run = (): Pair => shapeAfter(input, kernel, stride, padding);
    if (output === null) throws(`shapeAfter(${sizes})`, run, 'does not fit');
    else equal(`shapeAfter(${sizes})`, run, output);
  }
});

test('a convolution of the library leaves this shape', () => {
  const conv = new nn.Conv2d(1, 1, [5, 2], { stride: [2, 3], padding: [1, 2] });
  const [, height, width] = conv.forward(zeros([1, 11, 17, 1])).shape;
  const run = (): Pair => shapeAfter([11, 17], [5, 2], [2, 3], [1, 2]);
  equal('shapeAfter([11, 17], [5, 2], [2, 3], [1, 2])', run, [height, width]);
});
