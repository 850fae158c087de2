/** What the kernels of `wasm` hold beyond what their formulas do. */
import { findBackend, findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { backward, nn, ops, setEngine, sum, tensor, tidy, type Tensor } from '../../src';
import { fc } from '../support/property';
import { filled, resultsOf, someNumbers } from './kernelCases';
import { convolution } from './cases/convolutions';

beforeEach(() => setEngine('wasm', { plain: false }));

const column = (numbers: Float32Array): Tensor => tensor(numbers, [numbers.length]);

test.each([1, 3, 4, 5, 8, 450])('x + factor * y is rounded once, for %i numbers', (count) => {
  const [x, y] = [someNumbers(count, 1), someNumbers(count, 2)];
  const factor = Math.fround(-0.001);
  const sums = tidy(() => ops.toData(ops.addScaled(column(x).raw, column(y).raw, factor)));
  expect(sums).toEqual(x.map((value, i) => Math.fround(value + factor * y[i]!)));
});

test('the columns of many rows are summed up in double precision', () => {
  const rows = 100_003;
  const x = new Float32Array(rows * 3).fill(0.1);
  const sums = tidy(() => ops.toData(ops.sumRows(tensor(x, [rows, 3]).raw)));
  expect([...sums]).toEqual(Array<number>(3).fill(Math.fround(rows * Math.fround(0.1))));
});

/** In double precision, as it is defined. */
function logSoftmax(row: Float32Array): number[] {
  const largest = Math.max(...row);
  const total = row.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return Array.from(row, (logit) => logit - largest - Math.log(total));
}

test('log softmax is its definition, to the last digits of a float', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }), fc.nat(3));
  fc.assert(
    fc.property(sizes, ([rows, columns, power]) => {
      const logits = someNumbers(rows * columns, rows + 7 * columns).map((value) => value * 10 ** power);
      const values = tidy(() => nn.functional.logSoftmax(tensor(logits, [rows, columns])).data());
      for (let row = 0; row < rows; row++) {
        logSoftmax(logits.subarray(row * columns, (row + 1) * columns)).forEach((value, i) => {
          expect(Math.abs(values[row * columns + i]! - value)).toBeLessThanOrEqual(
            1e-7 * Math.max(1e-3, Math.abs(value)),
          );
        });
      }
    }),
  );
});

test('a single infinite gradient reaches no more than its own window', () => {
  const reached = tidy(() => {
    const x = filled([1, 6, 6, 3], 1, true);
    const y = nn.functional.conv2d(x, filled([3, 3, 2, 2], 2), null);
    // A slice takes one number, and its gradient leaves the others at 0.
    const one = y.slice(1, 2, 3).slice(2, 2, 3).slice(3, 0, 1);
    backward(sum(one.mul(Infinity)));
    return x.grad!.data().filter((value) => !Number.isFinite(value)).length;
  });
  expect(reached).toBe(2 * 2 * 3);
});

test.each([1, 4, 6])(
  'of equal maxima, the first gets the gradient, row by row, of %i channels',
  (channels) => {
    // One channel takes the way for few channels, six the one for four at a time and the rest.
    const perPixel = (pixels: number[]) => pixels.flatMap((x) => Array<number>(channels).fill(x));
    // Two windows: all four equal; the maximum at the upper right and, again, at the lower left.
    const x = tensor(perPixel([7, 7, 1, 5, 7, 7, 5, 2]), [1, 2, 4, channels], { requiresGrad: true });
    const y = nn.functional.maxPool2d(x, { kernelSize: 2 });
    sum(y.mul(tensor(perPixel([10, 20]), [1, 1, 2, channels]))).backward();
    expect([...x.grad!.data()]).toEqual(perPixel([10, 0, 0, 20, 0, 0, 0, 0]));
  },
);

test('matrices whose inner sizes differ are refused', () => {
  expect(() => ops.matmul(filled([2, 3], 1).raw, filled([4, 5], 2).raw, {})).toThrow(
    'expected matrices whose inner sizes agree, but got 3 and 4',
  );
  expect(() => ops.matmul(filled([2, 3], 1).raw, filled([4, 2], 2).raw, { b: true })).toThrow('3 and 2');
});

test('a backend that is started anew gets kernels on its own memory', async () => {
  const program = convolution({ images: [1, 5, 5, 2], filter: [2, 2], out: 3 });
  const before = resultsOf(program);
  const first = findBackend('wasm');
  const factory = findBackendFactory('wasm');
  removeBackend('wasm');
  registerBackend('wasm', factory);
  await setEngine('wasm');
  expect(findBackend('wasm')).not.toBe(first);
  expect(resultsOf(program)).toEqual(before);
});
