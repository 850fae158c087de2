import { engineName, KERNELS, setEngine, type KernelName } from '../../src';
import { quickKernels } from '../../src/engine/engine';
import { withEnvironment } from '../support/environment';

test.each([
  [{ plain: true }, 0],
  [{ plain: false }, KERNELS.length],
  [{ plain: [] }, KERNELS.length],
  [{ plain: ['relu', 'conv2d'] as const }, KERNELS.length - 2],
])('setEngine with %j leaves so many kernels: %i', async (options, count) => {
  // What the options say counts more than the environment.
  await withEnvironment('LAB_PLAIN', '1', async () => {
    await setEngine('wasm', options);
    expect(Object.keys(quickKernels())).toHaveLength(count);
  });
});

test.each([
  ['1', 0],
  ['0', KERNELS.length],
])('with LAB_PLAIN=%s in the environment, so many kernels are left: %i', async (value, count) => {
  await withEnvironment('LAB_PLAIN', value, async () => {
    await setEngine('wasm');
    expect(Object.keys(quickKernels())).toHaveLength(count);
  });
});

test('an unknown kernel is refused with the names of the known ones, and the engine stays as it is', async () => {
  await setEngine('cpu');
  await expect(setEngine('wasm', { plain: ['relu', 'gelu' as KernelName] })).rejects.toThrow(
    'expected plain to name kernels out of matmul, conv2d',
  );
  await expect(setEngine('wasm', { plain: ['gelu' as KernelName] })).rejects.toThrow(
    "but got the text 'gelu'",
  );
  expect(engineName()).toBe('cpu');
});
