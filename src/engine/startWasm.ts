import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { env, findBackend, setBackend } from '@tensorflow/tfjs-core';
import { UsageError } from '../errors';
import type { EngineKernels } from './kernels';
import { wasmKernels } from './wasm';

/** TensorFlow.js's WebAssembly backend, with this project's quicker kernels. */
export async function startWasm(): Promise<EngineKernels | undefined> {
  if (!('WebAssembly' in globalThis)) {
    throw new UsageError(
      'the engine "wasm" needs WebAssembly, which this machine does not have: the engine "cpu" does without',
    );
  }
  if (!(await env().getAsync('WASM_HAS_SIMD_SUPPORT'))) {
    throw new UsageError(
      'the engine "wasm" needs WebAssembly with SIMD, which this machine lacks: the engine "cpu" does without',
    );
  }
  // One thread: at the lab's size several only get in each other's way, and this project's kernels need their own memory.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const started = await withoutNewListeners(() => setBackend('wasm'));
  const backend = findBackend('wasm');
  return started && backend instanceof BackendWasm ? wasmKernels(backend) : undefined;
}

const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

/** Emscripten's start-up code makes itself the handler of all uncaught errors in Node, and garbles their messages. */
async function withoutNewListeners<T>(start: () => Promise<T>): Promise<T> {
  if (typeof process === 'undefined' || typeof process.listeners !== 'function') return start();
  const before = new Set(EVENTS.flatMap((event) => process.rawListeners(event)));
  const result = await start();
  for (const event of EVENTS) {
    for (const listener of process.rawListeners(event)) {
      // A listener is a function of its event's arguments; which they are does not matter for taking it away.
      if (!before.has(listener)) process.removeListener(event, listener as () => void);
    }
  }
  return result;
}
