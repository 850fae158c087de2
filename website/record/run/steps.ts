import { DataLoader, manualSeed } from '../../../src';
import type { Images } from '../../../lab/images';
import { trainingSteps, type Step } from '../../../lab/steps';
import { Net } from '../../../lessons/03-cnn';
import type { Settings } from './settings';

export interface Run {
  readonly net: Net;
  readonly stepsPerEpoch: number;
  readonly steps: AsyncIterable<Step>;
}

/** The training of the lab: the seed is set, the network is drawn, then the batches are. */
export function startRun(trainset: Images, settings: Settings): Run {
  manualSeed(settings.seed);
  const net = new Net();
  const loader = new DataLoader(trainset, { batchSize: settings.batchSize, shuffle: true });
  return { net, stepsPerEpoch: loader.length, steps: trainingSteps(net, loader, settings) };
}
