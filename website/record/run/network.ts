import path from 'node:path';
import { load } from '../../../src';
import { Net } from '../../../lessons/03-cnn';
import { root as project } from '../../../tools/root';
import { cifar10Settings } from './cifar10';
import { openCifar10 } from './images';
import { answersOf } from './measure';
import { round } from './round';

const FILE = 'website/static/networks/cifar10.safetensors';
/** Of the 50,000 training images, a tenth was held out; the epoch that was best on these was kept. */
const TRAIN_IMAGES = 45_000;
const BEST_EPOCH = 6;

/** How good the network is that the site brings along, and how it was made. */
export async function networkRun(root: string, command: string) {
  const { testset, facts } = await openCifar10(root, { train: TRAIN_IMAGES, test: 10_000 });
  const net = new Net();
  net.loadStateDict(load(path.join(project, FILE)));
  const { matrix } = await answersOf(net, testset);
  return {
    command,
    made: `npm run lab -- --data cifar10 --epochs 20 --validate 0.1 --patience 2 --save ${FILE}`,
    ...facts,
    ...cifar10Settings,
    epochs: BEST_EPOCH,
    accuracy: round(matrix.accuracy()),
    classes: testset.classes,
    perClass: matrix.perClass().map(round),
  };
}
