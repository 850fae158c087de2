import { setEngine } from '../../src';
import { ops, type Raw } from '../../src/engine';
import { expectClose } from '../support/close';
import { engines } from '../support/engines';
import { someNumbers } from './kernelCases';

/** Every operation that the library stands on, on each engine, against `cpu`. */
const make = (shape: readonly number[], seed = 1): Raw => {
  const size = shape.reduce((product, n) => product * n, 1);
  return ops.fromData(someNumbers(size, seed), shape);
};
const positive = (): Raw =>
  ops.fromData(
    someNumbers(24, 2).map((x) => Math.abs(x) + 0.1),
    [4, 6],
  );
const labels = (): Raw => ops.fromData(Int32Array.of(2, 0, 5), [3]);
const [image, filter] = [() => make([2, 7, 6, 3]), () => make([4, 3, 3, 2], 2)];
const window = { stride: [2, 1], padding: [1, 0] } as const;
const pooled = (): Raw => ops.maxPool(image(), [2, 3], [2, 1]);

const table: Record<string, () => Raw> = {
  fill: () => ops.fill([2, 3], 0.5),
  alias: () => ops.alias(make([4, 6])),
  reshape: () => ops.reshape(make([4, 6]), [3, 8]),
  transpose: () => ops.transpose(make([2, 3, 4, 5]), [2, 3, 1, 0]),
  add: () => ops.add(make([4, 6]), make([4, 6], 3)),
  sub: () => ops.sub(make([4, 6]), make([4, 1], 3)),
  mul: () => ops.mul(make([4, 6]), make([4, 6], 3)),
  div: () => ops.div(make([4, 6]), positive()),
  sqrt: () => ops.sqrt(positive()),
  exp: () => ops.exp(make([4, 6])),
  log: () => ops.log(positive()),
  relu: () => ops.relu(make([4, 6])),
  sigmoid: () => ops.sigmoid(make([4, 6])),
  tanh: () => ops.tanh(make([4, 6])),
  step: () => ops.step(make([4, 6])),
  'sum of all': () => ops.sum(make([2, 3, 4])),
  'sum along axes': () => ops.sum(make([2, 3, 4]), [0, 2]),
  reluGrad: () => ops.reluGrad(make([5, 3]), make([5, 3], 2)),
  sumRows: () => ops.sumRows(make([2, 3, 5])),
  max: () => ops.max(make([4, 6]), 1),
  argMax: () => ops.argMax(make([4, 6]), 1),
  oneHot: () => ops.oneHot([2, 0, 1], 4),
  scale: () => ops.scale(make([4, 6]), -0.25),
  shift: () => ops.shift(make([4, 6]), 1.5),
  addScaled: () => ops.addScaled(make([4, 6]), make([4, 6], 3), -0.1),
  'addScaled by 1': () => ops.addScaled(make([4, 6]), make([4, 6], 3), 1),
  logSoftmax: () => ops.logSoftmax(make([4, 6])),
  pick: () => ops.pick(make([3, 6]), labels()),
  crossEntropy: () => ops.crossEntropy(make([3, 6]), labels(), 0.5),
  crossEntropyGrad: () => ops.crossEntropyGrad(make([3, 6]), labels(), make([]), 0.5),
  'crossEntropyGrad row by row': () => ops.crossEntropyGrad(make([3, 6]), labels(), make([3], 2), 0.5),
  matmul: () => ops.matmul(make([4, 6]), make([6, 3], 2)),
  'matmul, both turned': () =>
    ops.matmul(make([6, 4]), make([3, 6], 2), { transposeA: true, transposeB: true }),
  linear: () => ops.linear(make([4, 6]), make([3, 6], 2), make([3], 3)),
  'linear without bias': () => ops.linear(make([4, 6]), make([3, 6], 2), null),
  conv2d: () => ops.conv2d(image(), filter(), make([4], 3), window),
  'conv2d without bias': () => ops.conv2d(image(), filter(), null, window),
  conv2dGradInput: () => ops.conv2dGradInput(make([2, 4, 5, 4]), filter(), [2, 7, 6, 3], window),
  conv2dGradWeight: () => ops.conv2dGradWeight(image(), make([2, 4, 5, 4]), [4, 3, 3, 2], window),
  'maxPoolGrad of 2x2': () =>
    ops.maxPoolGrad(
      make([2, 3, 3, 6], 2),
      make([2, 6, 6, 6]),
      ops.maxPool(make([2, 6, 6, 6]), [2, 2], [2, 2]),
      [2, 2],
      [2, 2],
    ),
  maxPool: pooled,
  maxPoolGrad: () => ops.maxPoolGrad(pooled(), image(), pooled(), [2, 3], [2, 1]),
};

test.each(engines)('every operation of %s agrees with cpu', async (engine) => {
  const run = async (
    on: typeof engine,
  ): Promise<Record<string, { shape: readonly number[]; data: number[] }>> => {
    await setEngine(on);
    return Object.fromEntries(
      Object.entries(table).map(([name, compute]) => {
        const { shape, data } = ops.tidy(() => {
          const raw = compute();
          return { shape: raw.shape, data: [...ops.toData(raw)] };
        });
        return [name, { shape, data }];
      }),
    );
  };
  const [expected, actual] = [await run('cpu'), await run(engine)];
  for (const [name, { shape, data }] of Object.entries(expected)) {
    expect([name, actual[name]!.shape]).toEqual([name, shape]);
    expectClose(actual[name]!.data, data, 1e-5);
  }
});

test('no operation of the library is left out', () => {
  const tested = new Set(Object.keys(table).map((name) => name.split(/[ ,]/)[0]));
  const helpers = ['fromData', 'toData', 'keep', 'tidy'];
  // Not on every engine; test/optim.test.ts holds both ways against PyTorch's.
  const optional = ['hasSgd', 'sgd'];
  expect(
    Object.keys(ops)
      .filter((name) => !tested.has(name))
      .sort(),
  ).toEqual([...helpers, ...optional].sort());
});
