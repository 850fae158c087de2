import util from 'node:util';
import { setBackend } from '@tensorflow/tfjs-core';
import { UsageError } from '../errors';

/** TensorFlow's C library through `@tensorflow/tfjs-node`, for who has put it in place with `npm run native`. */
export async function startTensorflow(): Promise<boolean> {
  try {
    await loadTfjsNode();
  } catch (cause) {
    throw new UsageError(
      'the engine "tensorflow" needs TensorFlow\'s C library, which is not in place or does not load: ' +
        'run `npm run native`, or use --engine wasm',
      { cause },
    );
  }
  return setBackend('tensorflow');
}

async function loadTfjsNode(): Promise<void> {
  // Else TensorFlow tells on stderr of what it will optimize.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  // tfjs-node 4.22 calls a function that Node 23 took away.
  const old: { isNullOrUndefined?: (value: unknown) => boolean } = util;
  old.isNullOrUndefined ??= (value) => value === null || value === undefined;
  // Not a literal: its types would bring all of TensorFlow.js with them.
  const tfjsNode = ['@tensorflow', 'tfjs-node'].join('/');
  await import(tfjsNode);
}
