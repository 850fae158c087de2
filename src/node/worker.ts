import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Dataset } from '../data';
import { batchOf, itemsOf } from '../data/read';
import type { PlainBatch } from '../data/stack';
import { UsageError } from '../errors';
import { manualSeed } from '../random';
import { errorText } from '../systemErrors';
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
const dataset = once(() => {
  // What was packed is the data set of a DataLoader.
  return unpack(start.dataset, loadModule) as Dataset<unknown>;
});

/** Computed at the first call; where that fails, each call fails. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function prepare(indices: readonly number[]): WorkerAnswer {
  try {
    const { seed, stacked } = start;
    return { batch: stacked ? batchOf(dataset(), indices, seed) : itemsOf(dataset(), indices, seed) };
  } catch (error) {
    return error instanceof UsageError ? { usage: error.message } : { error };
  }
}

/** The memory of a stacked batch's numbers, which is handed over in place of a copy. */
function buffersOf(batch: PlainBatch): ArrayBuffer[] {
  if (batch.kind === 'parts') return batch.parts.flatMap(buffersOf);
  // What is shared stays where it is.
  return batch.kind === 'numbers' && batch.data.buffer instanceof ArrayBuffer ? [batch.data.buffer] : [];
}

function send(answer: WorkerAnswer): void {
  // batchOf gave it.
  const buffers = 'batch' in answer && start.stacked ? buffersOf(answer.batch as PlainBatch) : [];
  try {
    // Two parts may have the same memory, which can be handed over once.
    parentPort?.postMessage(answer, [...new Set(buffers)]);
  } catch (error) {
    const what =
      'batch' in answer
        ? 'an item of its data set'
        : `the error ${errorText('error' in answer ? answer.error : '')}`;
    parentPort?.postMessage({
      usage: `a worker of a DataLoader can't hand over ${what}: ${errorText(error)}. Give plain data, or use numWorkers 0`,
    } satisfies WorkerAnswer);
  }
}

parentPort?.on('message', (indices: readonly number[]) => send(prepare(indices)));
