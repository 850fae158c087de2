import { engine as tensorflowJs } from '@tensorflow/tfjs-core';
import type fc from 'fast-check';
import { memory, mul, setEngine, sum, Tensor, tensor, tidy, type KernelName, type Shape } from '../../src';
import type { EngineName, EngineOptions, Raw } from '../../src/engine';
import { quickKernels } from '../../src/engine/engine';
import { numel } from '../../src/shape';

/** What a program gave: for each result, its shape and its numbers. */
export type Results = Readonly<Record<string, Result>>;
interface Result {
  readonly shape: Shape;
  readonly data: Float32Array | Int32Array;
}

/** Something to be computed by whatever engine is set; what it makes is freed afterwards. */
export type Program = () => Readonly<Record<string, Tensor>>;

/** The calls with which a kernel is tested. */
export interface KernelCases {
  readonly fixed: Readonly<Record<string, Program>>;
  readonly random: fc.Arbitrary<Program>;
}

/** Numbers between -1 and 1, the same in each run (a linear congruential generator). */
export function someNumbers(count: number, seed: number): Float32Array {
  let state = seed * 7919 + 1;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

export function filled<const S extends Shape>(shape: S, seed: number, requiresGrad = false): Tensor<S> {
  return tensor(someNumbers(numel(shape), seed), shape, { requiresGrad });
}

/** What an operation of the engine gave. */
export const fromRaw = (raw: Raw): Tensor => new Tensor(raw, raw.shape);

/** A result, and the gradients of its sum with weights. */
export function withGradients(output: Tensor, inputs: Record<string, Tensor>): Record<string, Tensor> {
  sum(mul(output, filled(output.shape, 99))).backward();
  const gradients = Object.entries(inputs).map(([name, { grad }]) => [`gradient of ${name}`, grad!] as const);
  return { output, ...Object.fromEntries(gradients) };
}

/** The program's results, and whether it left nothing behind. */
export function resultsOf(program: Program): Results {
  const before = memory().numTensors;
  const results = tidy(() =>
    Object.fromEntries(
      Object.entries(program()).map(([name, t]) => [name, { shape: t.shape, data: t.data() }]),
    ),
  );
  expect(memory().numTensors).toBe(before);
  return results;
}

export async function resultsOn(
  engine: EngineName,
  program: Program,
  options?: EngineOptions,
): Promise<Results> {
  await setEngine(engine, options);
  return resultsOf(program);
}

/**
 * The largest difference, in units of what rounding explains: an absolute 1 for sums of up to a hundred products of numbers
 * below 1, and more for longer sums.
 */
export function difference(actual: Result, expected: Result): number {
  expect(actual.shape).toEqual(expected.shape);
  let [scale, largest] = [1, 0];
  for (const value of expected.data) if (Number.isFinite(value)) scale = Math.max(scale, Math.abs(value));
  expected.data.forEach((value, i) => {
    const got = actual.data[i]!;
    if (Number.isNaN(value) ? Number.isNaN(got) : got === value) return;
    // NaN and infinity are no small difference.
    const off = Number.isFinite(got) && Number.isFinite(value) ? Math.abs(got - value) : Infinity;
    largest = Math.max(largest, off);
  });
  return largest / scale;
}

/** All bits of all results. */
export const bitsOf = (results: Results): string[] =>
  Object.values(results).map(({ data }) => Buffer.from(data.buffer).toString('hex'));

function expectSame(actual: Results, expected: Results, what: string): void {
  for (const [name, result] of Object.entries(expected)) {
    const off = difference(actual[name]!, result);
    if (off > 1e-5) throw new Error(`${name} differs by ${off} from ${what}`);
  }
}

/**
 * The kernel gives what its formula gives on the same engine, and what `cpu` gives; twice the same bits; leaves nothing behind.
 * Returns whether it computed at all, and did not leave this case to the formula.
 */
export async function expectKernelAgrees(
  engine: EngineName,
  name: KernelName,
  program: Program,
): Promise<boolean> {
  await setEngine(engine, { plain: false });
  const kernel = jest.spyOn(quickKernels() as Required<ReturnType<typeof quickKernels>>, name);
  const quick = resultsOf(program);
  const hasComputed = kernel.mock.results.some(({ value }) => value !== undefined);
  kernel.mockRestore();
  // The first call may have made what is kept for those to come.
  const before = tensorflowJs().backend.numDataIds();
  expect(bitsOf(resultsOf(program))).toEqual(bitsOf(quick));
  expect(tensorflowJs().backend.numDataIds()).toBe(before);
  expectSame(quick, await resultsOn(engine, program, { plain: [name] }), `the formula of ${name}`);
  expectSame(quick, await resultsOn(engine, program, { plain: true }), 'all formulas');
  expectSame(quick, await resultsOn('cpu', program), 'cpu');
  return hasComputed;
}
