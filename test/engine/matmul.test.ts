import fc from 'fast-check';
import { expectSameAsCpu, numbersFor, runOn, type KernelCase } from './kernelCases';

interface Sizes {
  readonly batch?: readonly number[];
  readonly m: number;
  readonly k: number;
  readonly n: number;
}

const BOOLEANS = [false, true] as const;

/** All ways to have the two matrices in memory, without and with bias and ReLU. */
function matmulKernels({ batch = [], m, k, n }: Sizes): KernelCase[] {
  return BOOLEANS.flatMap((transposeA) =>
    BOOLEANS.flatMap((transposeB) => {
      const a = [...batch, ...(transposeA ? [k, m] : [m, k])];
      const b = [...batch, ...(transposeB ? [n, k] : [k, n])];
      const attrs = { transposeA, transposeB };
      const fused = { a, b, bias: [n] };
      return [
        { kernel: 'BatchMatMul', inputs: { a, b }, attrs },
        { kernel: '_FusedMatMul', inputs: { a, b }, attrs: { ...attrs, activation: 'relu' } },
        { kernel: '_FusedMatMul', inputs: fused, attrs: { ...attrs, activation: 'linear' } },
        { kernel: '_FusedMatMul', inputs: fused, attrs: { ...attrs, activation: 'relu' } },
      ];
    }),
  );
}

const SIZES: Record<string, Sizes> = {
  "the lab's fc1": { m: 4, k: 400, n: 120 },
  "the lab's fc2": { m: 4, k: 120, n: 84 },
  "the lab's fc3": { m: 4, k: 84, n: 10 },
  "fc1's weight gradient": { m: 120, k: 4, n: 400 },
  'fc1 for 64 images': { m: 64, k: 400, n: 120 },
  numbers: { m: 1, k: 1, n: 1 },
  'a row times a column': { m: 1, k: 7, n: 1 },
  'a column times a row': { m: 5, k: 1, n: 9 },
  'nothing to sum up': { m: 3, k: 0, n: 5 },
  'tall, in panels': { m: 37, k: 101, n: 46 },
  'batches of matrices': { batch: [3], m: 3, k: 6, n: 7 },
  'batches of batches': { batch: [2, 3], m: 2, k: 5, n: 15 },
};

test.each(Object.entries(SIZES))('%s', async (_name, sizes) => {
  for (const testCase of matmulKernels(sizes)) await expectSameAsCpu(testCase);
});

test('matrices of any size agree with the cpu backend', async () => {
  const upTo = (max: number) => fc.integer({ min: 1, max });
  const property = fc.asyncProperty(upTo(11), upTo(21), upTo(27), async (m, k, n) => {
    for (const testCase of matmulKernels({ m, k, n })) await expectSameAsCpu(testCase);
  });
  await fc.assert(property, { numRuns: 25, seed: 2 });
});

test('NaN is not hidden by ReLU', async () => {
  for (const testCase of matmulKernels({ m: 2, k: 3, n: 9 })) {
    const numbers = numbersFor(testCase);
    numbers.a!.fill(NaN);
    const { values } = await runOn('wasm', testCase, numbers);
    expect(values.every(Number.isNaN)).toBe(true);
  }
});

test('the same call gives the same bits', async () => {
  for (const testCase of matmulKernels({ m: 9, k: 50, n: 19 })) {
    const first = await runOn('wasm', testCase, numbersFor(testCase));
    expect(await runOn('wasm', testCase, numbersFor(testCase))).toEqual(first);
  }
});
