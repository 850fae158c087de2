import { run, setEngine, tensor } from '../src';

/** Computes something with the native engine, and tells which it is. */
run(async () => {
  await setEngine('tensorflow');
  const [sum] = tensor([1, 2], [2] as const).data();
  if (sum !== 1) throw new Error('it computes wrong numbers');
  console.log("TensorFlow's native engine is in place: use --engine tensorflow.");
});
