import type { Images } from './images';
import { measure } from './measure';
import type { Settings } from './settings';
import { startRun } from './steps';

const settings: Settings = { seed: 0, lr: 0.005, momentum: 0.9, batchSize: 16, epochs: 30 };

/** Few images, shown often: what the network learns by heart, and what that does to images it has not seen. */
export async function overfittingRun({ trainset, testset, facts }: Images, command: string) {
  const { net, steps, stepsPerEpoch } = startRun(trainset, settings);
  const look = async (epoch: number) => ({
    epoch,
    training: await measure(net, trainset),
    test: await measure(net, testset),
  });
  const curve = [await look(0)];
  for await (const { step } of steps) {
    if (step % stepsPerEpoch === 0) curve.push(await look(step / stepsPerEpoch));
  }
  return { command, ...facts, ...settings, curve };
}
