import '@tensorflow/tfjs-backend-cpu';
import {
  enableProdMode,
  engine,
  setBackend,
  tensor,
  type NamedAttrMap,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { registerWasmKernels } from '../../src/engine/wasm';

// Keeps TensorFlow.js from printing advice into the test's report.
enableProdMode();

/** A call of a kernel: the shapes of its inputs, and its attributes. */
export interface KernelCase {
  readonly kernel: string;
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly attrs: NamedAttrMap;
}

export type Numbers = Readonly<Record<string, Float32Array>>;

const size = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

/** Numbers between -1 and 1, the same in each run (a linear congruential generator). */
export function someNumbers(count: number, seed: number): Float32Array {
  let state = seed * 7919 + 1;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

export function numbersFor({ inputs }: KernelCase): Numbers {
  const entries = Object.entries(inputs);
  return Object.fromEntries(entries.map(([name, shape], i) => [name, someNumbers(size(shape), i + 1)]));
}

export interface Result {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Runs a kernel on a backend, and checks that it leaves nothing behind. */
export async function runOn(
  backend: 'cpu' | 'wasm',
  { kernel, inputs, attrs }: KernelCase,
  numbers: Numbers,
): Promise<Result> {
  await setBackend(backend);
  if (backend === 'wasm') registerWasmKernels();
  const before = [engine().memory().numTensors, engine().backend.numDataIds()];
  const tensors: Record<string, Tensor> = {};
  for (const [name, shape] of Object.entries(inputs)) tensors[name] = tensor(numbers[name]!, [...shape]);
  // Each kernel tested here has one output.
  const output = engine().runKernel<Tensor>(kernel, tensors, attrs);
  const result = { shape: output.shape, values: Float32Array.from(output.dataSync()) };
  output.dispose();
  for (const input of Object.values(tensors)) input.dispose();
  expect([engine().memory().numTensors, engine().backend.numDataIds()]).toEqual(before);
  return result;
}

/**
 * The largest difference, in units of what rounding explains: an absolute 1 for sums of up to a hundred products of numbers below 1, and
 * more for longer sums.
 */
export function difference(actual: Result, expected: Result): number {
  expect(actual.shape).toEqual(expected.shape);
  let scale = 1;
  for (const value of expected.values) scale = Math.max(scale, Math.abs(value));
  let largest = 0;
  expected.values.forEach((value, i) => {
    const off = Math.abs(actual.values[i]! - value);
    // NaN is no small difference.
    if (!(off <= largest)) largest = off;
  });
  return largest / scale;
}

/** Runs the case on both backends and compares; the cpu backend's kernels are the reference. */
export async function expectSameAsCpu(testCase: KernelCase, numbers = numbersFor(testCase)): Promise<void> {
  const expected = await runOn('cpu', testCase, numbers);
  const actual = await runOn('wasm', testCase, numbers);
  expect(difference(actual, expected)).toBeLessThan(1e-5);
}
