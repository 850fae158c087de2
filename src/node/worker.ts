import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Dataset } from '../data';
import { batchOf, itemsOf } from '../data/read';
import type { PlainBatch } from '../data/stack';
import { UsageError } from '../errors';
import { manualSeed } from '../random';
import type { WorkerAnswer, WorkerStart } from './messages';
import './provideFiles';
import { unpack } from './unpack';

/**
 * The program of a worker thread: it builds the data set again and prepares the batches that it is asked for.
 * It loads no engine; what it sends are plain numbers.
 */

const start = workerData as WorkerStart;
manualSeed(start.seed + BigInt(start.worker));
/** (Not `import`: the name is known only now, and what loads TypeScript here is a hook of `require`.) */
const loadModule: (file: string) => unknown = createRequire(__filename);
// What was packed is the data set of a DataLoader.
const dataset = unpack(start.dataset, loadModule) as Dataset<unknown>;

function prepare(indices: readonly number[]): { answer: WorkerAnswer; buffers: ArrayBuffer[] } {
  try {
    if (!start.stacked) return { answer: { batch: itemsOf(dataset, indices, start.seed) }, buffers: [] };
    const batch = batchOf(dataset, indices, start.seed);
    return { answer: { batch }, buffers: buffersOf(batch) };
  } catch (error) {
    const answer = error instanceof UsageError ? { usage: error.message } : { error };
    return { answer, buffers: [] };
  }
}

/** The memory of a batch's numbers, which is handed over in place of a copy. */
function buffersOf(batch: PlainBatch): ArrayBuffer[] {
  if (batch.kind === 'parts') return batch.parts.flatMap(buffersOf);
  // `stack` and the data sets make these arrays anew, so that each has a memory of its own, which is not shared.
  return batch.kind === 'numbers' ? [batch.data.buffer as ArrayBuffer] : [];
}

parentPort?.on('message', (indices: readonly number[]) => {
  const { answer, buffers } = prepare(indices);
  parentPort?.postMessage(answer, buffers);
});
