import fc from 'fast-check';
import { convolutionKernels, type Convolution } from './convolutions';
import { expectSameAsCpu, runOn, numbersFor } from './kernelCases';

const CONVOLUTIONS: Record<string, Convolution> = {
  "the lab's first": { x: [4, 32, 32, 3], filter: [5, 5], out: 6 },
  "the lab's second": { x: [4, 14, 14, 6], filter: [5, 5], out: 16 },
  'one image, one channel, one number': { x: [1, 1, 1, 1], filter: [1, 1], out: 1 },
  'a 1x1 filter': { x: [3, 5, 3, 5], filter: [1, 1], out: 9 },
  'a wide filter': { x: [1, 7, 9, 2], filter: [1, 5], out: 3 },
  'a high filter': { x: [3, 9, 5, 1], filter: [4, 2], out: 13 },
  'a filter as large as the image': { x: [2, 4, 6, 3], filter: [4, 6], out: 7 },
  'same padding': { x: [3, 6, 7, 2], filter: [3, 3], out: 4, pad: 'same' },
  'same padding, even filter, stride 2': {
    x: [1, 7, 8, 3],
    filter: [4, 2],
    out: 5,
    strides: [2, 2],
    pad: 'same',
  },
  'number padding': { x: [2, 5, 5, 3], filter: [3, 3], out: 6, pad: 2 },
  'explicit padding': {
    x: [2, 6, 5, 4],
    filter: [3, 2],
    out: 8,
    pad: [
      [0, 0],
      [1, 2],
      [0, 3],
      [0, 0],
    ],
  },
  'stride 2 that leaves an edge': { x: [3, 8, 8, 3], filter: [3, 3], out: 10, strides: [2, 2] },
  'stride 3 and 1': { x: [1, 11, 6, 2], filter: [2, 3], out: 12, strides: [3, 1] },
  'a stride longer than the filter': { x: [2, 9, 9, 2], filter: [2, 2], out: 5, strides: [3, 3] },
  'padding wider than the filter reaches': {
    x: [1, 3, 3, 2],
    filter: [2, 2],
    out: 3,
    strides: [3, 3],
    pad: 3,
  },
};

describe.each(Object.entries(CONVOLUTIONS))('%s', (_name, convolution) => {
  const cases = convolutionKernels(convolution).map((testCase) => {
    const activation = testCase.attrs.activation;
    return { ...testCase, title: typeof activation === 'string' ? `, ${activation}` : '' };
  });
  test.each(cases)('$kernel$title', async (testCase) => {
    await expectSameAsCpu(testCase);
  });
});

test('convolutions of any shape agree with the cpu backend', async () => {
  const upTo = (max: number) => fc.integer({ min: 1, max });
  const padding = fc.tuple(fc.nat(3), fc.nat(3));
  const convolutions = fc
    .record({
      x: fc.tuple(upTo(3), upTo(9), upTo(9), upTo(5)),
      filter: fc.tuple(upTo(4), upTo(4)),
      out: upTo(14),
      strides: fc.tuple(upTo(3), upTo(3)),
      pad: fc.oneof(
        fc.constantFrom('valid' as const, 'same' as const),
        fc.tuple(padding, padding).map(([rows, columns]) => [[0, 0], rows, columns, [0, 0]] as const),
      ),
    })
    .filter(({ x, filter }) => filter[0] <= x[1] && filter[1] <= x[2]);
  const property = fc.asyncProperty(convolutions, async (convolution) => {
    for (const testCase of convolutionKernels(convolution)) await expectSameAsCpu(testCase);
  });
  await fc.assert(property, { numRuns: 40, seed: 1 });
});

test('the same call gives the same bits, and a larger one in between does not disturb it', async () => {
  const small = convolutionKernels({ x: [2, 7, 7, 3], filter: [3, 3], out: 5 });
  const large = convolutionKernels({ x: [3, 40, 40, 9], filter: [3, 3], out: 20 });
  for (const [i, testCase] of small.entries()) {
    const first = await runOn('wasm', testCase, numbersFor(testCase));
    await runOn('wasm', large[i]!, numbersFor(large[i]!));
    const second = await runOn('wasm', testCase, numbersFor(testCase));
    expect(new Uint32Array(second.values.buffer)).toEqual(new Uint32Array(first.values.buffer));
  }
});

test('a single infinite pixel reaches no more than the windows that cover it', async () => {
  const [, , , , backpropInput] = convolutionKernels({ x: [1, 6, 6, 3], filter: [2, 2], out: 3 });
  const numbers = { ...numbersFor(backpropInput!), dy: new Float32Array(5 * 5 * 3) };
  numbers.dy[(2 * 5 + 2) * 3] = Infinity;
  const { values } = await runOn('wasm', backpropInput!, numbers);
  expect(values.filter((value) => !Number.isFinite(value))).toHaveLength(2 * 2 * 3);
});
