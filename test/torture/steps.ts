import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  DataLoader,
  Generator,
  manualSeed,
  memory,
  nn,
  optim,
  setEngine,
  Shapes,
  tensor,
  tidy,
  transforms,
  UsageError,
  type Tensor,
} from '../../src';
import { Net } from '../../lessons/03-cnn';
import type { TortureOptions } from './options';

/** Megabytes by which JavaScript's memory may differ between two looks: compiled code, for one. */
const SLACK = 8;

/**
 * Trains for so many steps, with what real programs do between them: they leave loops, throw, keep tensors and give them back, test
 * halfway. Throws where tensors pile up, or memory grows.
 */
export async function run({ seed, count, say }: TortureOptions): Promise<void> {
  await setEngine('wasm');
  manualSeed(seed);
  const draws = new Generator();
  draws.manualSeed(seed);
  const transform = new transforms.Compose([
    new transforms.ToTensor(),
    new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
  ]);
  const images = new Shapes({ train: true, size: 64, transform });
  const net = new Net();
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 });
  const kept: Tensor[] = [];

  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;

  let steps = 0;
  async function pass(): Promise<void> {
    for await (const [inputs, labels] of new DataLoader(images, { batchSize: 4, shuffle: true })) {
      optimizer.zeroGrad();
      const outputs = net.forward(inputs);
      const loss = criterion.forward(outputs, labels);
      loss.backward();
      optimizer.step();
      steps++;
      const what = Math.floor(draws.uniform() * 40);
      if (what === 0) break;
      if (what === 1) throw new UsageError('broken off');
      if (what === 2) kept.push(loss.keep());
      if (what === 3) for (const one of await new DataLoader(images).first()) one.dispose();
      if (what === 4)
        for await (const [other] of new DataLoader(images, { batchSize: 32 })) net.forward(other);
      if (what === 5) tidy(() => tensor([1, 2]).add(1)).dispose();
      if (what === 6) await tidy(async () => net.forward(await Promise.resolve(inputs)));
      if (steps >= count) return;
    }
  }

  /** What is there between two steps. */
  async function rest(until: number): Promise<{ tensors: number; bytes: number; megabytes: number }> {
    while (steps < until) await pass().catch(unlessBrokenOff);
    for (const one of kept.splice(0)) one.dispose();
    optimizer.zeroGrad();
    for (let i = 0; i < 3; i++) {
      gc();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { heapUsed, external } = process.memoryUsage();
    const { numTensors, numBytes } = memory();
    return { tensors: numTensors, bytes: numBytes, megabytes: (heapUsed + external) / 2 ** 20 };
  }

  const first = await rest(Math.ceil(count / 5));
  const last = await rest(count);
  say(
    `${steps} steps: ${last.tensors - first.tensors} tensors and ${last.bytes - first.bytes} bytes more than after a fifth of them, ` +
      `and ${(last.megabytes - first.megabytes).toFixed(1)} MB of JavaScript's memory`,
  );
  if (last.tensors !== first.tensors || last.bytes !== first.bytes) throw new Error('tensors pile up');
  if (last.megabytes - first.megabytes > SLACK) throw new Error("JavaScript's memory grows");
}

function unlessBrokenOff(error: unknown): void {
  if (!(error instanceof UsageError) || error.message !== 'broken off') throw error;
}
