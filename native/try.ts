import { engine } from '@tensorflow/tfjs-core';
import { run, setEngine, tensor } from '../src';

/** Computes something with the native engine, and tells which it is. */
run(async () => {
  await setEngine('tensorflow');
  const [sum] = tensor([1, 2], [2] as const).data();
  if (sum !== 1) throw new Error('it computes wrong numbers');
  // What tfjs-node's backend tells; its types would bring all of TensorFlow.js with them.
  const { isUsingGpuDevice } = engine().backend as { readonly isUsingGpuDevice?: boolean };
  const where = isUsingGpuDevice === true ? 'on the GPU' : 'on the processor';
  console.log(`TensorFlow's native engine is in place and computes ${where}: use --engine tensorflow.`);
});
