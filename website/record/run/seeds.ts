import { openCifar10 } from './images';
import { measure } from './measure';
import { cifar10Settings } from './cifar10';
import { startRun } from './steps';

const seeds = [0, 1, 2, 3];

/** The lab's run with several seeds: how far chance alone moves what it reaches. */
export async function seedsRun(root: string, command: string) {
  const { trainset, testset, facts } = await openCifar10(root, { train: 50_000, test: 10_000 });
  const runs = [];
  for (const seed of seeds) {
    const { net, steps, stepsPerEpoch } = startRun(trainset, { ...cifar10Settings, seed });
    for await (const { step, epoch } of steps) {
      if (epoch === cifar10Settings.epochs && step === stepsPerEpoch)
        runs.push({ seed, ...(await measure(net, testset)) });
    }
  }
  return { command, ...facts, ...cifar10Settings, runs };
}
