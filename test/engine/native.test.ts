import type { KernelBackend } from '@tensorflow/tfjs-core';
import { Native, type NativeBackend } from '../../src/engine/tensorflow/native';

/** What the backend was asked to keep, and not yet to free. */
function backendThatCounts(): { backend: NativeBackend; kept: Set<object> } {
  const kept = new Set<object>();
  const part: Pick<KernelBackend, 'write' | 'disposeData'> = {
    write: () => {
      const id = {};
      kept.add(id);
      return id;
    },
    disposeData: (id) => kept.delete(id),
  };
  // Of the backend, constants use no more.
  return { backend: part as NativeBackend, kept };
}

test('a constant is made once, and numbers and lists are told apart', () => {
  const { backend, kept } = backendThatCounts();
  const native = new Native(backend);
  expect(native.float(2)).toBe(native.float(2));
  expect(native.ints([1, 2])).toBe(native.ints([1, 2]));
  expect([native.float(1), native.ints([1]), native.ints([])].map(({ shape }) => shape)).toEqual([
    [],
    [1],
    [0],
  ]);
  expect(kept.size).toBe(5);
});

test('a number that changes with each step does not fill the memory', () => {
  const { backend, kept } = backendThatCounts();
  const native = new Native(backend);
  const first = native.float(0);
  for (let step = 1; step <= 1000; step++) native.float(step);
  expect(kept.size).toBe(256);
  expect(kept.has(first.dataId)).toBe(false);
});
