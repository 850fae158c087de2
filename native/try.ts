import { run, setEngine, tensor } from '../src';
import { usesGpu } from '../src/engine/startTensorflow';

/** Computes something with the native engine, and tells which it is. */
run(async () => {
  await setEngine('tensorflow');
  const [sum] = tensor([1, 2], [2] as const).data();
  if (sum !== 1) throw new Error('it computes wrong numbers');
  const where = usesGpu() ? 'on the GPU' : 'on the processor';
  console.log(`TensorFlow's native engine is in place and computes ${where}: use --engine tensorflow.`);
});
