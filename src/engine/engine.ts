import { enableProdMode, engine, setBackend } from '@tensorflow/tfjs-core';
import { checkList, checkOptions } from '../checks';
import { UsageError } from '../errors';
import { got } from '../got';
import { checkSize } from '../shape';
import { KERNELS, type EngineKernels, type KernelName } from './kernels';

/**
 * The engines that can compute. The same program runs on each of them:
 *
 * - `wasm`: WebAssembly with SIMD, the quickest at the lab's size; it works wherever Node or a browser does.
 * - `cpu`: plain JavaScript, slow; the reference that the others are tested against.
 * - `tensorflow`: TensorFlow's own C library, where `@tensorflow/tfjs-node` is installed.
 */
export const ENGINES = ['wasm', 'cpu', 'tensorflow'] as const;
/** The name of an engine: one of `ENGINES`. */
export type EngineName = (typeof ENGINES)[number];

/** Each engine is loaded when it is chosen, so that nobody waits for one that is not. Gives its quicker kernels. */
const STARTERS: Record<EngineName, (batchSize: number) => Promise<EngineKernels | undefined>> = {
  wasm: async () => (await import('./startWasm')).startWasm(),
  cpu: async () => {
    await import('@tensorflow/tfjs-backend-cpu');
    return (await setBackend('cpu')) ? {} : undefined;
  },
  tensorflow: async (batchSize) => (await import('./startTensorflow')).startTensorflow(batchSize),
};

/** What `setEngine` can be asked for. */
export interface EngineOptions {
  /** How many images a step is going to take; `tensorflow` chooses its threads by it. 4 by default, the lab's. */
  readonly batchSize?: number;
  /**
   * Compute by the formulas that are to be read, without the engine's quicker kernels (`kernels.ts`): all of them, or
   * those of these names. No by default, unless the environment variable `LAB_PLAIN` is 1.
   */
  readonly plain?: boolean | readonly KernelName[];
}

/** The quicker kernels, and the name of the engine whose they are. */
let chosen: { readonly name?: EngineName; readonly kernels: EngineKernels } = { kernels: {} };
/** Engines start one after the other, for TensorFlow.js does not answer two who start one at once. */
let started: Promise<void> = Promise.resolve();

/**
 * Chooses what computes; to be awaited once, before the first tensor. (PyTorch's nearest line: `device = …`.)
 *
 * Without a name, it is the one in the environment variable `LAB_ENGINE`, or else `wasm`.
 *
 * Throws where the name is unknown or the engine isn't installed.
 */
export async function setEngine(
  name: EngineName = chosenOutside(),
  options: EngineOptions = {},
): Promise<void> {
  checkName(name, 'an engine');
  checkOptions('setEngine', options, ['batchSize', 'plain']);
  const { batchSize = 4, plain = environment('LAB_PLAIN') === '1' } = options;
  checkSize("setEngine's batchSize", batchSize);
  const left = namesOf(plain);
  const start = async (): Promise<void> => {
    // Keeps TensorFlow.js from printing advice among the lesson's lines.
    enableProdMode();
    const own = await STARTERS[name](batchSize);
    if (own === undefined) throw new UsageError(`the engine "${name}" could not be started on this machine`);
    const kernels = Object.fromEntries(Object.entries(own).filter(([kernel]) => !left.has(kernel)));
    chosen = { name, kernels };
  };
  const mine = started.then(start);
  started = mine.catch(() => undefined);
  await mine;
}

/** The names of the kernels to be left out. */
function namesOf(plain: boolean | readonly string[]): ReadonlySet<string> {
  if (typeof plain === 'boolean') return new Set(plain ? KERNELS : []);
  checkList("setEngine's plain", plain, 'names of kernels, or true or false');
  const known: readonly string[] = KERNELS;
  const [unknown] = plain.filter((name) => !known.includes(name));
  if (plain.some((name) => !known.includes(name)))
    throw new UsageError(
      `expected plain to name kernels out of ${known.join(', ')}, but got ${got(unknown)}`,
    );
  return new Set(plain);
}

/** The kernels that the engine that computes now has in place of formulas. */
export function quickKernels(): EngineKernels {
  // While an engine starts, TensorFlow.js changes over a little earlier.
  return chosen.name === engine().backendName ? chosen.kernels : {};
}

function chosenOutside(): EngineName {
  return checkName(environment('LAB_ENGINE') ?? 'wasm', 'LAB_ENGINE to be an engine');
}

/** A browser has no environment. */
function environment(name: string): string | undefined {
  return typeof process === 'undefined' ? undefined : process.env[name];
}

function checkName(name: string, what: string): EngineName {
  const engine = ENGINES.find((known) => known === name);
  if (engine === undefined)
    throw new UsageError(`expected ${what} out of ${ENGINES.join(', ')}, but got ${got(name)}`);
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
  const running = engine();
  // Asked at each kernel: `engineName` looks through a list, and is for telling what is wrong.
  if (!running.backendName) engineName();
  return running;
}

/** How many tensors are alive, and how many bytes they take. A number that grows from step to step is a leak. */
export function memory(): { readonly numTensors: number; readonly numBytes: number } {
  const { numTensors, numBytes } = engine().memory();
  return { numTensors, numBytes };
}
