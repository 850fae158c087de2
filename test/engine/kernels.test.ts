import fc from 'fast-check';
import { KERNELS, nn, setEngine, tensor, type KernelName } from '../../src';
import { quickKernels } from '../../src/engine/engine';
import { engines, quickEngines } from '../support/engines';
import { convolution, convolutions } from './cases/convolutions';
import { logSoftmaxes, relus, rowSums, scaledSums } from './cases/numbers';
import { poolings } from './cases/poolings';
import { matmuls } from './cases/products';
import { bitsOf, expectKernelAgrees, resultsOf, type KernelCases } from './kernelCases';

/** With which calls each kernel is tested; the type leaves none out. */
const CASES: Record<KernelName, KernelCases> = {
  matmul: matmuls,
  conv2d: convolutions,
  conv2dGradInput: convolutions,
  conv2dGradWeight: convolutions,
  maxPool2d: poolings,
  maxPool2dGrad: poolings,
  relu: relus,
  reluGrad: relus,
  logSoftmax: logSoftmaxes,
  sumRows: rowSums,
  addScaled: scaledSums,
};

test.each(engines)(
  '%s has kernels for all names, or none at all, and leaves out those that are named',
  async (engine) => {
    await setEngine(engine, { plain: false });
    expect(Object.keys(quickKernels()).sort()).toEqual(engine === 'cpu' ? [] : [...KERNELS].sort());
    await setEngine(engine, { plain: ['relu', 'matmul'] });
    expect(quickKernels()).not.toHaveProperty('relu');
    expect(quickKernels()).not.toHaveProperty('matmul');
    expect('conv2d' in quickKernels()).toBe(engine !== 'cpu');
    await setEngine(engine, { plain: true });
    expect(quickKernels()).toEqual({});
  },
);

describe.each(quickEngines)("%s's kernel", (engine) => {
  describe.each(KERNELS)('%s gives what its formula gives, and what cpu gives', (name) => {
    test.each(Object.entries(CASES[name].fixed))('%s', async (title, program) => {
      const hasComputed = await expectKernelAgrees(engine, name, program);
      // `tensorflow` leaves what TensorFlow answers otherwise to the formulas, but not what the lab does.
      if (engine === 'wasm' || title.startsWith("the lab's")) expect(hasComputed).toBe(true);
    });

    test('any case', async () => {
      const property = fc.asyncProperty(CASES[name].random, async (program) => {
        await expectKernelAgrees(engine, name, program);
      });
      await fc.assert(property, { numRuns: 15, seed: 1 });
    });
  });
});

test.each(engines)('a larger call in between does not disturb the next one of %s', async (engine) => {
  await setEngine(engine, { plain: false });
  const small = convolution({ images: [2, 7, 7, 3], filter: [3, 3], out: 5 });
  const large = convolution({ images: [3, 40, 40, 9], filter: [3, 3], out: 20 });
  const first = bitsOf(resultsOf(small));
  resultsOf(large);
  expect(bitsOf(resultsOf(small))).toEqual(first);
});

test.each(quickEngines)(
  '%s knows where maxima are, though it did not look for them before',
  async (engine) => {
    await setEngine(engine, { plain: false });
    const window = { kernelSize: [2, 2], stride: [1, 1], padding: [0, 0] } as const;
    const [x, dy] = [tensor([1, 5, 2, 4, 3, 9], [1, 2, 3, 1]), tensor([10, 20], [1, 1, 2, 1])];
    // Another window over the same image, before.
    nn.functional.maxPool2d(x, { kernelSize: [2, 1] });
    const gradient = quickKernels().maxPool2dGrad?.(dy.raw, x.raw, window);
    expect([...gradient!.dataSync()]).toEqual([0, 10, 0, 0, 0, 20]);
  },
);
