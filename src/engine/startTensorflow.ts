import { engine, setBackend } from '@tensorflow/tfjs-core';
import { UsageError } from '../errors';
import { errorText } from '../systemErrors';
import type { EngineKernels } from './kernels';
import { tensorflowKernels } from './tensorflow';

/** From so many images on, a step gains by oneDNN and by several threads; below, both cost more than they save (`bench/README.md`). */
const LARGE_BATCH = 8;

/**
 * TensorFlow's C library: through `@tensorflow/tfjs-node`, for who has put it in place with `npm run native`, or through
 * `@tensorflow/tfjs-node-gpu`, for who did so with `npm run native -- --gpu`.
 *
 * TensorFlow reads its threads from the environment, once in a process; what is set there already holds.
 */
export async function startTensorflow(batchSize: number): Promise<EngineKernels | undefined> {
  if (batchSize < LARGE_BATCH) {
    process.env.TF_ENABLE_ONEDNN_OPTS ??= '0';
    process.env.TF_NUM_INTRAOP_THREADS ??= '1';
  }
  const isGpuPackage = await loadTensorflow();
  const started = await setBackend('tensorflow');
  if (started && isGpuPackage) expectGpu();
  return started ? tensorflowKernels(engine().backend) : undefined;
}

/** Makes the backend 'tensorflow' known; gives whether it is that of the package for GPUs. */
export async function loadTensorflow(): Promise<boolean> {
  // Else TensorFlow tells on stderr of what it will optimize.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  // tfjs-node 4.22 calls a function that Node 22 warns of and Node 23 took away.
  // (Asked for by name, so that a bundler for browsers has nothing of Node's to look for.)
  const old: { isNullOrUndefined?: (value: unknown) => boolean } = process.getBuiltinModule('node:util');
  old.isNullOrUndefined = (value) => value === null || value === undefined;

  if (await loadGpuPackage()) return true;
  await loadPackage();
  return false;
}

async function loadPackage(): Promise<void> {
  try {
    await importByName('tfjs-node');
  } catch (cause) {
    throw new UsageError(
      'the engine "tensorflow" needs TensorFlow\'s C library, which is not in place or does not load: ' +
        '`npm run native` puts it there, and the engine "wasm" does without',
      { cause },
    );
  }
}

const BACK_TO_THE_PROCESSOR =
  '`npm uninstall --no-save @tensorflow/tfjs-node-gpu` goes back to the processor';

/** Whether there is one. */
async function loadGpuPackage(): Promise<boolean> {
  try {
    await importByName('tfjs-node-gpu');
    return true;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw new UsageError(
      '@tensorflow/tfjs-node-gpu is installed, but does not load; it needs an NVIDIA card with CUDA and cuDNN: ' +
        BACK_TO_THE_PROCESSOR,
      { cause },
    );
  }
}

/** A package that is there may lack another one; that is no answer to this. */
function isMissing(error: unknown): boolean {
  return /^Cannot find (module|package) '@tensorflow\/tfjs-node-gpu'/.test(errorText(error));
}

/** Without a card, the package would compute on the processor and say nothing. */
function expectGpu(): void {
  if (usesGpu()) return;
  throw new UsageError(
    `@tensorflow/tfjs-node-gpu is installed, but TensorFlow finds no GPU: ${BACK_TO_THE_PROCESSOR}`,
  );
}

/** Whether the engine `tensorflow`, which computes now, does so on a GPU. */
export function usesGpu(): boolean {
  // What tfjs-node's backend tells; its types would bring all of TensorFlow.js with them.
  const { isUsingGpuDevice } = engine().backend as { readonly isUsingGpuDevice?: boolean };
  return isUsingGpuDevice === true;
}

/** Not a literal: the compiler would look for types, which bring all of TensorFlow.js with them. */
async function importByName(name: string): Promise<void> {
  await import(['@tensorflow', name].join('/'));
}
