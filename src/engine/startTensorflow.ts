import { setBackend } from '@tensorflow/tfjs-core';
import { UsageError } from '../errors';

/** TensorFlow's C library through `@tensorflow/tfjs-node`, which is installed only by who wants it. */
export async function startTensorflow(): Promise<boolean> {
  // Not a literal, so that the compiler asks for no types of a package that need not be there.
  const tfjsNode = ['@tensorflow', 'tfjs-node'].join('/');
  try {
    await import(tfjsNode);
  } catch (cause) {
    throw new UsageError(
      'the engine "tensorflow" needs the package @tensorflow/tfjs-node, which is not installed or does not load: ' +
        'install it, or use --engine wasm',
      { cause },
    );
  }
  return setBackend('tensorflow');
}
