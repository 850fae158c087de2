import type { Data } from './images';
import { measure } from './measure';
import type { Settings } from './settings';
import { startRun } from './steps';

const settings: Settings = { seed: 0, lr: 0.005, momentum: 0.9, batchSize: 16, epochs: 30 };

/** Few images, shown often: what the network learns by heart, and what that does to images it has not seen. */
export async function overfittingRun({ trainset, testset, facts }: Data, command: string) {
  const { net, steps, stepsPerEpoch } = startRun(trainset, settings);
  const look = async (epoch: number) => ({
    epoch,
    training: await measure(net, trainset),
    test: await measure(net, testset),
  });
  const curve = [await look(0)];
  for await (const { epoch, step } of steps) {
    if (step === stepsPerEpoch) curve.push(await look(epoch));
  }
  return { command, ...facts, ...settings, curve };
}
