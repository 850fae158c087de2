import { DataLoader, manualSeed, memory, setEngine, Shapes } from '../../src';
import { transform } from '../../lab/images';
import { trainingSteps } from '../../lab/steps';
import { Net } from '../../lessons/03-cnn';
import type { TortureOptions } from './options';

const IMAGES = 2000;
const BATCH_SIZE = 4;
/** Bytes that a process may grow by after its first fifth: rubbish is not collected at once. */
const GROWTH = 30e6;

/** Trains `count` steps in the lab's way: the tensors are as many after each, and the memory stays as it is. */
export async function run({ seed, count, say }: TortureOptions): Promise<void> {
  await setEngine('wasm');
  manualSeed(seed);
  const loader = new DataLoader(new Shapes({ train: true, size: IMAGES, transform }), {
    batchSize: BATCH_SIZE,
    shuffle: true,
  });
  const net = new Net();
  const epochs = Math.ceil((count * BATCH_SIZE) / IMAGES);
  const tensors: number[] = [];
  const bytes: number[] = [];
  const training = trainingSteps(net, loader, { lr: 0.001, momentum: 0.9, epochs });
  while ((await training.next()).done !== true) {
    tensors.push(memory().numTensors);
    bytes.push(process.memoryUsage.rss());
    if (tensors.length === count) break;
  }
  await training.return(undefined);
  // The first step makes what the optimizer keeps.
  const more = Math.max(...tensors.slice(1).map((number) => number - tensors[1]!));
  if (more !== 0) throw new Error(`${more} tensors more after a step than after the second`);
  const fifth = Math.floor(count / 5);
  const least = (part: readonly number[]): number => part.reduce((a, b) => Math.min(a, b), Infinity);
  const growth = least(bytes.slice(-fifth)) - least(bytes.slice(fifth, 2 * fifth));
  if (growth > GROWTH) throw new Error(`${Math.round(growth / 1e6)} MB more after ${count} steps`);
  say(`${count} training steps: no tensor more, ${Math.round(growth / 1e6)} MB more`);
}
