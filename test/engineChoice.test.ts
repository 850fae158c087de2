import { KernelBackend, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { engineName, memory, setEngine, tensor, type EngineName } from '../src';
import { withEnvironment } from './support/environment';

test('before an engine is chosen, the error says what to write', () => {
  expect(() => engineName()).toThrow('write `await setEngine()` before the first tensor');
  expect(() => tensor([1], [1])).toThrow('write `await setEngine()` before the first tensor');
});

test('an unknown engine is refused with the names of the known ones', async () => {
  await expect(setEngine('abacus' as EngineName)).rejects.toThrow(
    "expected an engine out of wasm, cpu, tensorflow, but got the text 'abacus'",
  );
});

test('the environment can choose; a wrong name in it is named', async () => {
  await withEnvironment('LAB_ENGINE', 'cpu', async () => {
    await setEngine();
    expect(engineName()).toBe('cpu');
  });
  await withEnvironment('LAB_ENGINE', 'abacus', async () => {
    await expect(setEngine()).rejects.toThrow(
      "expected LAB_ENGINE to be an engine out of wasm, cpu, tensorflow, but got the text 'abacus'",
    );
  });
});

test('an engine that does not load is named with what to do', async () => {
  jest.doMock('@tensorflow/tfjs-node', () => {
    throw new Error('no addon');
  });
  await expect(setEngine('tensorflow')).rejects.toThrow(
    '`npm run native` puts it there, and the engine "wasm" does without',
  );
});

test('the package for GPUs says so where it does not load', async () => {
  jest.doMock(
    '@tensorflow/tfjs-node-gpu',
    () => {
      throw new Error('libcudart.so: cannot open shared object file');
    },
    { virtual: true },
  );
  await expect(setEngine('tensorflow')).rejects.toThrow(
    '@tensorflow/tfjs-node-gpu is installed, but does not load; it needs an NVIDIA card',
  );
});

/** Stands for the backend that the package registers. */
class BackendWithoutGpu extends KernelBackend {
  readonly isUsingGpuDevice = false;

  override dispose(): void {
    // There is nothing to free.
  }
}

test('the package for GPUs says so where there is no GPU', async () => {
  jest.doMock('@tensorflow/tfjs-node-gpu', () => ({}), { virtual: true });
  registerBackend('tensorflow', () => new BackendWithoutGpu());
  try {
    await expect(setEngine('tensorflow')).rejects.toThrow('is installed, but TensorFlow finds no GPU');
  } finally {
    removeBackend('tensorflow');
  }
});

test('wasm is the default; it takes over no errors of the program, and counts its tensors', async () => {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const listeners = () => events.map((event) => process.listenerCount(event));
  const before = listeners();
  await setEngine();
  expect(engineName()).toBe('wasm');
  expect(listeners()).toEqual(before);
  const { numTensors, numBytes } = memory();
  const kept = tensor([1, 2, 3], [3]);
  expect(memory()).toEqual({ numTensors: numTensors + 1, numBytes: numBytes + 12 });
  kept.dispose();
  expect(memory().numTensors).toBe(numTensors);
});
