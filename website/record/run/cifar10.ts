import { recordCurve } from './curve';
import { openCifar10 } from './images';
import { round } from './round';
import type { Settings } from './settings';

/** The lab's own numbers. */
export const cifar10Settings: Settings = { seed: 0, lr: 0.001, momentum: 0.9, batchSize: 4, epochs: 2 };
const lossEvery = 500;
/** Four times in an epoch of 12,500 steps. */
const testEvery = 3125;

/** The lab's run: all images, two epochs. */
export async function cifar10Run(root: string, command: string) {
  const images = await openCifar10(root, { train: 50_000, test: 10_000 });
  const { losses, tests, answers } = await recordCurve(images, cifar10Settings, { lossEvery, testEvery });
  return {
    command,
    ...images.facts,
    ...cifar10Settings,
    lossEvery,
    losses,
    tests,
    classes: images.testset.classes,
    perClass: answers.matrix.perClass().map(round),
    confusion: answers.matrix.counts,
  };
}
