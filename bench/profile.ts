import { getKernelsForBackend, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { setEngine } from '../src';
import { numel } from '../src/shape';
import { trainingStep } from './step';

interface Spent {
  calls: number;
  ms: number;
  /** Multiplications and additions, of the kernels that are made of them. */
  operations: number;
}

/** Where a step's time goes, kernel by kernel: `profile.ts <batch size>` prints `{ "Relu: calls": 4, "Relu: ms": 0.03, … }`. */
async function main(batchSize: number): Promise<void> {
  await setEngine();
  const spent = new Map<string, Spent>();
  for (const kernel of getKernelsForBackend('wasm')) {
    unregisterKernel(kernel.kernelName, 'wasm');
    registerKernel({
      ...kernel,
      kernelFunc: (params) => {
        const start = performance.now();
        const result = kernel.kernelFunc(params);
        const entry = spent.get(kernel.kernelName) ?? { calls: 0, ms: 0, operations: 0 };
        entry.calls++;
        entry.ms += performance.now() - start;
        entry.operations += operationsOf(kernel.kernelName, params);
        spent.set(kernel.kernelName, entry);
        return result;
      },
    });
  }
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

/** 2 for each weight that meets each number of the output: a multiplication and an addition. */
function operationsOf(kernel: string, { inputs, attrs }: Parameters<KernelFunc>[0]): number {
  // Which inputs there are follows from the kernel's name; the registry's types don't know it.
  const { x, filter, dy, a, b } = inputs as Record<string, TensorInfo | undefined>;
  const weights = filter?.shape ?? (attrs?.filterShape as number[] | undefined);
  if (kernel === 'TorchConv2D' && x && weights) {
    const [, inChannels = 0, height = 0, width = 0] = weights;
    const [images = 0, rows = 0, columns = 0] = x.shape;
    const [out = 0] = weights;
    return 2 * images * (rows - height + 1) * (columns - width + 1) * out * inChannels * height * width;
  }
  if (kernel.startsWith('TorchConv2DBackprop') && dy && weights)
    return (2 * numel(dy.shape) * numel(weights)) / (weights[0] ?? NaN);
  if (kernel.endsWith('MatMul') && a && b) {
    const [rows = 0, columns = 0] = a.shape;
    const [inner, outer] = attrs?.transposeA === true ? [rows, columns] : [columns, rows];
    return (2 * inner * outer * numel(b.shape)) / inner;
  }
  return 0;
}

void main(Number(process.argv[2] ?? 4));
