import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Dataset } from '../data';
import { stackOf } from '../data/stack';
import { manualSeed } from '../random';
import { unpack } from './pack';

/**
 * The program of a worker thread: it builds the data set again and prepares the batches that it is asked for.
 * It loads no engine; what it sends are plain numbers.
 */

/** What a worker is started with. */
export interface WorkerStart {
  /** The data set, packed. */
  readonly dataset: unknown;
  /** For random transforms: each worker draws numbers of its own. */
  readonly seed: bigint;
  /** Stack the items here? If not, they are sent one by one, for a collate function of the program's own. */
  readonly stacked: boolean;
}

/** The answer to a list of indices. */
export type WorkerAnswer = { readonly batch: unknown } | { readonly error: unknown };

const start = workerData as WorkerStart;
manualSeed(start.seed);
/** (Not `import`: the name is known only now, and what loads TypeScript here is a hook of `require`.) */
const loadModule: (file: string) => unknown = createRequire(__filename);
// What was packed is the data set of a DataLoader.
const dataset = unpack(start.dataset, loadModule) as Dataset<unknown>;

function prepare(indices: readonly number[]): { answer: WorkerAnswer; buffers: ArrayBuffer[] } {
  try {
    if (!start.stacked) return { answer: { batch: indices.map((index) => dataset.get(index)) }, buffers: [] };
    const batch = stackOf(dataset, indices);
    const arrays = batch.kind === 'samples' ? [batch.images.data] : [];
    return { answer: { batch }, buffers: arrays.map(({ buffer }) => buffer as ArrayBuffer) };
  } catch (error) {
    return { answer: { error }, buffers: [] };
  }
}

parentPort?.on('message', (indices: readonly number[]) => {
  const { answer, buffers } = prepare(indices);
  parentPort?.postMessage(answer, buffers);
});
