import { getKernelsForBackend, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { setEngine } from '../src';
import { numel } from '../src/shape';
import { trainingStep } from './step';
import { markdown } from './table';

interface Spent {
  calls: number;
  ms: number;
  /** Multiplications and additions, of the kernels that are made of them. */
  operations: number;
}

/** Where a step's time goes, kernel by kernel, as Markdown: `profile.ts <batch size>`. */
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

  const row = (name: string, { calls, ms, operations }: Spent): string[] => [
    name,
    calls === 0 ? '' : String(calls / count),
    ((1000 * ms) / count).toFixed(0),
    `${((100 * ms) / total).toFixed(0)} %`,
    operations === 0 ? '' : (operations / ms / 1e6).toFixed(1),
  ];
  const kernels = [...spent].sort(([, a], [, b]) => b.ms - a.ms);
  const others = sum(kernels.slice(12).map(([, entry]) => entry));
  const all = sum([...spent.values()]);
  console.log(
    markdown(
      ['kernel', 'calls', 'µs', 'share', 'GFLOP/s'],
      [
        ...kernels.slice(0, 12).map(([name, entry]) => row(`\`${name}\``, entry)),
        row('the other kernels', { ...others, operations: 0 }),
        row('outside of kernels: autograd, tensors, the loop', {
          calls: 0,
          ms: total - all.ms,
          operations: 0,
        }),
        row('all', { calls: 0, ms: total, operations: all.operations }),
      ],
    ),
  );
}

function sum(entries: readonly Spent[]): Spent {
  const total = (key: keyof Spent): number => entries.reduce((so, entry) => so + entry[key], 0);
  return { calls: total('calls'), ms: total('ms'), operations: total('operations') };
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
