/** Kernels that TensorFlow.js has no name for, against their definitions in double precision. */
import fc from 'fast-check';
import { runOn, someNumbers } from './kernelCases';

async function addScaled(x: Float32Array, y: Float32Array, factor: number): Promise<Float32Array> {
  const inputs = { x: [x.length], y: [y.length] };
  const { values } = await runOn('wasm', { kernel: 'AddScaled', inputs, attrs: { factor } }, { x, y });
  return values;
}

async function logSoftmax(logits: Float32Array, columns: number): Promise<Float32Array> {
  const shape = [logits.length / columns, columns];
  const { values } = await runOn(
    'wasm',
    { kernel: 'LogSoftmax', inputs: { logits: shape }, attrs: { axis: 1 } },
    { logits },
  );
  return values;
}

function definition(row: Float32Array): number[] {
  const largest = Math.max(...row);
  const sum = row.reduce((total, logit) => total + Math.exp(logit - largest), 0);
  return Array.from(row, (logit) => logit - largest - Math.log(sum));
}

test.each([1, 3, 4, 5, 8, 450])('x + factor * y, for %i numbers', async (count) => {
  const [x, y] = [someNumbers(count, 1), someNumbers(count, 2)];
  const factor = Math.fround(-0.001);
  const expected = x.map((value, i) => Math.fround(value + factor * y[i]!));
  expect(await addScaled(x, y, -0.001)).toEqual(expected);
});

test.each([1, 4, 7, 450])(
  "ReLU's gradient passes where its output is above 0, for %i numbers",
  async (count) => {
    const [dy, y] = [someNumbers(count, 1), someNumbers(count, 2).map((value) => Math.max(0, value))];
    const testCase = { kernel: 'ReluGrad', inputs: { dy: [count], y: [count] }, attrs: {} };
    const { values } = await runOn('wasm', testCase, { dy, y });
    expect(values).toEqual(dy.map((value, i) => (y[i]! > 0 ? value : 0)));
  },
);

test('two shapes are refused', async () => {
  await expect(addScaled(someNumbers(3, 1), someNumbers(4, 1), 1)).rejects.toThrow(
    'expected y [3], but got [4]',
  );
});

test.each([
  [1, 1],
  [5, 2],
  [7, 3],
  [784, 6],
  [3, 17],
])('the columns of %i rows are summed up, %i of them', async (rows, columns) => {
  const x = someNumbers(rows * columns, 4);
  const { shape, values } = await runOn(
    'wasm',
    { kernel: 'SumRows', inputs: { x: [1, rows, columns] }, attrs: {} },
    { x },
  );
  const expected = Float32Array.from({ length: columns }, (_, column) =>
    x.reduce((sum, value, i) => (i % columns === column ? sum + value : sum), 0),
  );
  expect(shape).toEqual([columns]);
  expect(values).toEqual(expected);
});

test('log softmax is its definition, to the last digits of a float', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 3 }),
      async (rows, columns, power) => {
        const logits = someNumbers(rows * columns, rows + 7 * columns).map((value) => value * 10 ** power);
        const values = await logSoftmax(logits, columns);
        for (let row = 0; row < rows; row++) {
          const expected = definition(logits.subarray(row * columns, (row + 1) * columns));
          expected.forEach((value, i) => {
            expect(Math.abs(values[row * columns + i]! - value)).toBeLessThanOrEqual(
              1e-7 * Math.max(1e-3, Math.abs(value)),
            );
          });
        }
      },
    ),
    { seed: 5, numRuns: 60 },
  );
});

test('huge logits overflow nothing, and what is no number stays none', async () => {
  expect([...(await logSoftmax(Float32Array.of(1000, 0, -1000), 3))]).toEqual([0, -1000, -2000]);
  expect([...(await logSoftmax(Float32Array.of(NaN, 0, 1, 2), 2))].map(Number.isNaN)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([...(await logSoftmax(Float32Array.of(Infinity, 0), 2))][0]).toBeNaN();
});
