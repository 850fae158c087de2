import { engineName, setEngine } from '../../src';
import { quickKernels } from '../../src/engine/engine';

// The first test of this file is the first to start anything.
test('two that choose at once are served one after the other, and the last one counts', async () => {
  await Promise.all([setEngine('wasm'), setEngine('wasm')]);
  expect(engineName()).toBe('wasm');
  await Promise.all([setEngine('wasm'), setEngine('cpu')]);
  expect([engineName(), quickKernels()]).toEqual(['cpu', {}]);
  await Promise.all([setEngine('cpu'), setEngine('wasm')]);
  expect(engineName()).toBe('wasm');
  expect(quickKernels()).toHaveProperty('matmul');
});

test('one that fails does not keep the next from starting', async () => {
  jest.doMock('@tensorflow/tfjs-node', () => {
    throw new Error('no addon');
  });
  const [failed, started] = await Promise.allSettled([setEngine('tensorflow'), setEngine('cpu')]);
  expect([failed.status, started.status, engineName()]).toEqual(['rejected', 'fulfilled', 'cpu']);
});
