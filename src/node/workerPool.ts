import { Worker } from 'node:worker_threads';
import path from 'node:path';
import type { PassStart } from '../data/workers';
import { UsageError } from '../errors';
import { errorText } from '../systemErrors';
import { pack } from './pack';
import type { WorkerAnswer, WorkerStart } from './messages';

/** Batches that each worker prepares ahead. (PyTorch: prefetch_factor) */
const PREFETCH = 2;

/**
 * Batches from worker threads, in order: worker 1 prepares the first, worker 2 the second, and so on in turn.
 *
 * An error in a worker is thrown here, when its batch is due. Leaving the loop early ends the workers, and while
 * nobody waits for a batch they keep no program from ending.
 */
export async function* workerBatches(
  batches: Iterable<readonly number[]>,
  numWorkers: number,
  { dataset, seed, stacked }: PassStart,
): AsyncGenerator {
  const packed = pack(dataset);
  const workers: BatchWorker[] = [];
  try {
    for (let worker = 0; worker < numWorkers; worker++)
      workers.push(new BatchWorker({ dataset: packed, seed, worker, stacked }));
    const asked: BatchWorker[] = [];
    const turns = inTurn(workers);
    for (const indices of batches) {
      const worker = turns.next().value;
      worker.ask(indices);
      asked.push(worker);
      if (asked.length >= numWorkers * PREFETCH) yield await asked.shift()?.answer();
    }
    for (const worker of asked) yield await worker.answer();
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

function* inTurn<T>(items: readonly T[]): Generator<T, never> {
  for (;;) yield* items;
}

/** One worker thread: asked for batches, it answers in the same order. */
class BatchWorker {
  readonly #worker: Worker;
  readonly #answers: WorkerAnswer[] = [];
  #failure: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(start: WorkerStart) {
    this.#worker = startWorker(start);
    this.#worker.on('message', (answer: WorkerAnswer) => {
      this.#answers.push(answer);
      this.#wake?.();
    });
    this.#worker.on('messageerror', (error) => this.#fail(`sent what can't be read: ${error.message}`));
    this.#worker.on('error', (error) => this.#fail(`failed: ${errorText(error)}`));
    this.#worker.on('exit', (code) => this.#fail(`ended with code ${code}: does get() end the process?`));
    // After the listeners, for a new listener takes hold of the program again.
    this.#worker.unref();
  }

  #fail(how: string): void {
    this.#failure ??= new UsageError(`a worker of a DataLoader ${how}`);
    this.#wake?.();
  }

  ask(indices: readonly number[]): void {
    this.#worker.postMessage(indices);
  }

  async answer(): Promise<unknown> {
    for (;;) {
      const answer = this.#answers.shift();
      if (answer !== undefined) {
        if ('usage' in answer) throw new UsageError(answer.usage);
        if ('error' in answer) throw answer.error;
        return answer.batch;
      }
      if (this.#failure !== undefined) throw this.#failure;
      this.#worker.ref();
      await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function startWorker(start: WorkerStart): Worker {
  try {
    return newWorker(start);
  } catch (error) {
    throw new UsageError(
      `a worker of a DataLoader could not be started: ${errorText(error)}. Take a smaller numWorkers; with 0, none is needed`,
      { cause: error },
    );
  }
}

/** Node runs JavaScript only; where this file still is TypeScript, the worker has to be told how to load it. */
function newWorker(start: WorkerStart): Worker {
  const program = path.join(__dirname, `worker${path.extname(__filename)}`);
  if (!program.endsWith('.ts')) return new Worker(program, { workerData: start });
  const files = [path.join(__dirname, 'requireTypeScript.js'), program];
  const code = files.map((file) => `require(${JSON.stringify(file)});`).join(' ');
  return new Worker(code, { eval: true, workerData: start });
}
