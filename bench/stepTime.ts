import { setBackend } from '@tensorflow/tfjs-core';
import { setEngine, type EngineName } from '../src';
import { loadTensorflow } from '../src/engine/startTensorflow';
import type { NetName } from './nets';
import { trainingStep } from './step';

const WARM_UP_MS = 1000;
const MEASURE_MS = 4000;

/** The median of a training step's time: `stepTime.ts <batch size> [<engine>|stock] [lab|wide] [threads of TensorFlow]`. */
async function main(
  batchSize: number,
  engine?: EngineName | 'stock',
  net?: NetName,
  threads?: string,
): Promise<void> {
  if (threads !== undefined) process.env.TF_NUM_INTRAOP_THREADS = threads;
  // tfjs-node as it comes, with its own kernels and settings.
  if (engine === 'stock') await loadTensorflow().then(() => setBackend('tensorflow'));
  else await setEngine(engine, { batchSize });
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

const [batchSize = '4', engine, net, threads] = process.argv.slice(2);
// The bench gives names that there are.
void main(Number(batchSize), engine as EngineName | 'stock' | undefined, net as NetName | undefined, threads);
