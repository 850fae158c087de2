import { getKernelsForBackend, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { setEngine } from '../src';
import { quickKernels } from '../src/engine/engine';
import { operationsOf } from './operations';
import { trainingStep } from './step';

interface Spent {
  calls: number;
  ms: number;
  /** Multiplications and additions, of the kernels that are made of them. */
  operations: number;
}

const spent = new Map<string, Spent>();
/** Whether a kernel runs: what it calls itself is its own time. */
let isInside = false;

/** Where a step's time goes, kernel by kernel: `profile.ts <batch size>` prints `{ "relu: calls": 4, "relu: ms": 0.03, … }`. */
async function main(batchSize: number): Promise<void> {
  await setEngine();
  watchTensorflows();
  watchOwn();
  const step = trainingStep(batchSize);
  const count = Math.ceil(8000 / batchSize);
  for (let i = 0; i < count; i++) step();
  spent.clear();
  const start = performance.now();
  for (let i = 0; i < count; i++) step();
  const total = performance.now() - start;

  const perStep: Record<string, number> = { 'all: ms': total / count };
  for (const [kernel, { calls, ms, operations }] of spent) {
    perStep[`${kernel}: calls`] = calls / count;
    perStep[`${kernel}: ms`] = ms / count;
    if (operations > 0) perStep[`${kernel}: operations`] = operations / count;
  }
  console.log(JSON.stringify(perStep));
}

/** The kernels of TensorFlow.js, which formulas are made of. */
function watchTensorflows(): void {
  for (const kernel of getKernelsForBackend('wasm')) {
    unregisterKernel(kernel.kernelName, 'wasm');
    registerKernel({
      ...kernel,
      kernelFunc: (params) => timed(kernel.kernelName, 0, () => kernel.kernelFunc(params)),
    });
  }
}

/** The engine's own, of the table of quicker kernels. */
function watchOwn(): void {
  // They differ in their arguments, and are handed on as they come.
  const kernels = quickKernels() as Record<string, (...args: unknown[]) => unknown>;
  for (const [name, kernel] of Object.entries(kernels))
    kernels[name] = (...args) => timed(name, operationsOf(name, args), () => kernel(...args));
}

function timed<T>(name: string, operations: number, run: () => T): T {
  if (isInside) return run();
  isInside = true;
  const start = performance.now();
  const result = run();
  const entry = spent.get(name) ?? { calls: 0, ms: 0, operations: 0 };
  entry.calls++;
  entry.ms += performance.now() - start;
  entry.operations += operations;
  spent.set(name, entry);
  isInside = false;
  return result;
}

void main(Number(process.argv[2] ?? 4));
