import { parseArgs } from 'node:util';
import { setBackend } from '@tensorflow/tfjs-core';
import type { EngineName } from '../src';
import { loadTensorflow } from '../src/engine/startTensorflow';
import { setEngineWithout } from './kernels';
import type { NetName } from './nets';
import { trainingStep } from './step';

const WARM_UP_MS = 1000;
const MEASURE_MS = 4000;

/** The bench gives names that there are. */
interface Arguments {
  readonly engine?: EngineName | 'stock';
  readonly net?: NetName;
  /** Of TensorFlow's. */
  readonly threads?: string;
  /** The kernel that is left out, or `all`. */
  readonly plain?: string;
}

/** The median of a training step's time: `stepTime.ts <batch size> [--engine …] [--net …] [--threads …] [--plain …]`. */
async function main(batchSize: number, { engine, net, threads, plain }: Arguments): Promise<void> {
  if (threads !== undefined) process.env.TF_NUM_INTRAOP_THREADS = threads;
  // tfjs-node as it comes, with its own kernels and settings.
  if (engine === 'stock') await loadTensorflow().then(() => setBackend('tensorflow'));
  else await setEngineWithout(plain, engine, batchSize);
  const step = trainingStep(batchSize, net);
  times(step, WARM_UP_MS);
  const sorted = times(step, MEASURE_MS).sort((a, b) => a - b);
  console.log(JSON.stringify({ ms: sorted[Math.floor(sorted.length / 2)] }));
}

function times(run: () => void, duration: number): number[] {
  const taken: number[] = [];
  const end = performance.now() + duration;
  for (let start = performance.now(); start < end;) {
    run();
    const now = performance.now();
    taken.push(now - start);
    start = now;
  }
  return taken;
}

const string = { type: 'string' } as const;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { engine: string, net: string, threads: string, plain: string },
});
void main(Number(positionals[0] ?? 4), values as Arguments);
