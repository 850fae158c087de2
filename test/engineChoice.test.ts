import { engineName, memory, setEngine, tensor, type EngineName } from '../src';

test('before an engine is chosen, the error says what to write', () => {
  expect(() => engineName()).toThrow('write `await setEngine()` before the first tensor');
  expect(() => tensor([1], [1])).toThrow('write `await setEngine()` before the first tensor');
});

test('an unknown engine is refused with the names of the known ones', async () => {
  await expect(setEngine('abacus' as EngineName)).rejects.toThrow(
    'expected an engine out of wasm, cpu, tensorflow, but got "abacus"',
  );
});

test('an engine that does not load is named with what to do', async () => {
  jest.doMock('@tensorflow/tfjs-node', () => {
    throw new Error('no addon');
  });
  await expect(setEngine('tensorflow')).rejects.toThrow('run `npm run native`, or use --engine wasm');
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
