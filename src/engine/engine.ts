import { enableProdMode, engine, setBackend } from '@tensorflow/tfjs-core';
import { UsageError } from '../errors';

/**
 * The engines that can compute. The same program runs on each of them:
 *
 * - `wasm`: WebAssembly with SIMD, the quickest at the lab's size; it works wherever Node or a browser does.
 * - `cpu`: plain JavaScript, slow; the reference that the others are tested against.
 * - `tensorflow`: TensorFlow's own C library, where `@tensorflow/tfjs-node` is installed.
 */
export const ENGINES = ['wasm', 'cpu', 'tensorflow'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Each engine is loaded when it is chosen, so that nobody waits for one that is not. */
const STARTERS: Record<EngineName, (batchSize: number) => Promise<boolean>> = {
  wasm: async () => (await import('./startWasm')).startWasm(),
  cpu: async () => {
    await import('@tensorflow/tfjs-backend-cpu');
    return setBackend('cpu');
  },
  tensorflow: async (batchSize) => (await import('./startTensorflow')).startTensorflow(batchSize),
};

export interface EngineOptions {
  /** How many images a step is going to take; `tensorflow` chooses its threads by it. 4 by default, the lab's. */
  readonly batchSize?: number;
}

/**
 * Chooses what computes; to be awaited once, before the first tensor. (PyTorch's nearest line: `device = …`.)
 *
 * Without a name, it is the one in the environment variable `LAB_ENGINE`, or else `wasm`.
 *
 * Throws where the name is unknown or the engine isn't installed.
 */
export async function setEngine(
  name: EngineName = chosenOutside(),
  { batchSize = 4 }: EngineOptions = {},
): Promise<void> {
  checkName(name, 'an engine');
  // Keeps TensorFlow.js from printing advice among the lesson's lines.
  enableProdMode();
  if (!(await STARTERS[name](batchSize)))
    throw new UsageError(`the engine "${name}" could not be started on this machine`);
}

function chosenOutside(): EngineName {
  // A browser has no environment.
  const name = typeof process === 'undefined' ? undefined : process.env.LAB_ENGINE;
  return checkName(name ?? 'wasm', 'LAB_ENGINE to be an engine');
}

function checkName(name: string, what: string): EngineName {
  const engine = ENGINES.find((known) => known === name);
  if (engine === undefined)
    throw new UsageError(`expected ${what} out of ${ENGINES.join(', ')}, but got "${name}"`);
  return engine;
}

/** The engine that computes now. */
export function engineName(): EngineName {
  const name = ENGINES.find((known) => known === engine().backendName);
  if (name === undefined)
    throw new UsageError('no engine computes yet: write `await setEngine()` before the first tensor');
  return name;
}

/** TensorFlow.js's own object behind the engine that computes now. */
export function runningEngine(): ReturnType<typeof engine> {
  engineName();
  return engine();
}

/** How many tensors are alive, and how many bytes they take. A number that grows from step to step is a leak. */
export function memory(): { readonly numTensors: number; readonly numBytes: number } {
  const { numTensors, numBytes } = engine().memory();
  return { numTensors, numBytes };
}
