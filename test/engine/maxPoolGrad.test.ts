import fc from 'fast-check';
import { backend_util } from '@tensorflow/tfjs-core';
import { expectSameAsCpu, numbersFor, runOn, someNumbers, type KernelCase } from './kernelCases';

type Pad = 'valid' | 'same' | number;

function maxPoolGrad(
  input: [number, number, number, number],
  filterSize: [number, number],
  strides: [number, number],
  pad: Pad,
): KernelCase {
  const { outShape } = backend_util.computePool2DInfo(input, filterSize, strides, 1, pad);
  const inputs = { dy: outShape, input, output: outShape };
  return { kernel: 'MaxPoolGrad', inputs, attrs: { filterSize, strides, pad } };
}

const CASES: Record<string, KernelCase> = {
  "the lab's first": maxPoolGrad([4, 28, 28, 6], [2, 2], [2, 2], 'valid'),
  "the lab's second": maxPoolGrad([4, 10, 10, 16], [2, 2], [2, 2], 'valid'),
  'one channel': maxPoolGrad([3, 6, 6, 1], [2, 2], [2, 2], 'valid'),
  'three channels, an edge left over': maxPoolGrad([1, 7, 9, 3], [2, 2], [2, 2], 'valid'),
  'four channels, windows that overlap': maxPoolGrad([2, 6, 7, 4], [3, 3], [1, 1], 'valid'),
  'five channels, same padding': maxPoolGrad([3, 5, 6, 5], [3, 2], [2, 1], 'same'),
  'seven channels, number padding': maxPoolGrad([1, 5, 5, 7], [3, 3], [2, 2], 1),
  'gaps between windows': maxPoolGrad([2, 8, 8, 9], [2, 2], [3, 3], 'valid'),
};

test.each(Object.entries(CASES))('%s', async (_name, testCase) => {
  await expectSameAsCpu(testCase);
});

test('pooling of any shape agrees with the cpu backend, ties among it', async () => {
  const upTo = (max: number) => fc.integer({ min: 1, max });
  const property = fc.asyncProperty(
    fc.tuple(upTo(2), fc.integer({ min: 3, max: 8 }), fc.integer({ min: 3, max: 8 }), upTo(9)),
    fc.tuple(upTo(3), upTo(3)),
    fc.tuple(upTo(3), upTo(3)),
    fc.constantFrom<Pad>('valid', 'same'),
    async (input, filterSize, strides, pad) => {
      const testCase = maxPoolGrad(input, filterSize, strides, pad);
      const numbers = numbersFor(testCase);
      // Few different numbers make many ties.
      await expectSameAsCpu(testCase, { ...numbers, input: numbers.input!.map((x) => Math.round(2 * x)) });
    },
  );
  await fc.assert(property, { numRuns: 40, seed: 3 });
});

test('of equal maxima, the first gets the gradient, row by row', async () => {
  // One channel takes the way for few channels, six the one for four at a time and the rest.
  for (const channels of [1, 4, 6]) {
    const testCase = maxPoolGrad([1, 2, 4, channels], [2, 2], [2, 2], 'valid');
    const perPixel = (pixels: number[]) =>
      Float32Array.from(pixels.flatMap((x) => Array<number>(channels).fill(x)));
    // Two windows: all four equal; the maximum at the upper right and, again, at the lower left.
    const input = perPixel([7, 7, 1, 5, 7, 7, 5, 2]);
    const dy = perPixel([10, 20]);
    const { values } = await runOn('wasm', testCase, { dy, input, output: dy });
    expect(values).toEqual(perPixel([10, 0, 0, 20, 0, 0, 0, 0]));
  }
});

test('the same call gives the same bits', async () => {
  const testCase = maxPoolGrad([2, 9, 9, 6], [3, 3], [2, 2], 'same');
  const numbers = { ...numbersFor(testCase), input: someNumbers(2 * 9 * 9 * 6, 9) };
  expect(await runOn('wasm', testCase, numbers)).toEqual(await runOn('wasm', testCase, numbers));
});
