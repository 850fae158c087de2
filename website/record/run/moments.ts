import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { joinStates, type nn } from '../../../src';
import { textsOf } from '../../../lab/classes';
import { root } from '../../../tools/root';
import { encodeHalves } from './halfFile';
import { openShapes } from './images';
import { measure, type Measured } from './measure';
import type { Settings } from './settings';
import { startRun } from './steps';

const FILE = 'website/static/networks/shapes-moments.safetensors';
export const momentsSettings: Settings = { seed: 0, lr: 0.005, momentum: 0.9, batchSize: 4, epochs: 10 };
export const momentsSizes = { train: 8000, test: 1000 };
/** A reader goes through them: where the filters change, they are closer together. */
const STEPS = [0, 500, 1000, 2000, 4000, 8000, 20_000];

interface Moment extends Measured {
  readonly step: number;
}

/** A training on Shapes, and the whole network at some of its steps: those go into a file of their own. */
export async function momentsRun(command: string) {
  const data = openShapes(momentsSizes);
  const states: Record<string, nn.StateDict<nn.StoredArray>> = {};
  const moments: Moment[] = [];
  const { net, steps, stepsPerEpoch } = startRun(data.trainset, momentsSettings);
  const note = async (step: number): Promise<void> => {
    states[`step${step}`] = net.stateDict();
    moments.push({ step, ...(await measure(net, data.testset)) });
  };
  await note(0);
  for await (const { epoch, step: inEpoch } of steps) {
    const step = (epoch - 1) * stepsPerEpoch + inEpoch;
    if (STEPS.includes(step)) await note(step);
  }
  const texts = { ...textsOf('shapes'), steps: moments.map(({ step }) => step).join(' ') };
  writeFileSync(path.join(root, FILE), encodeHalves(joinStates(states), texts));
  return { command, ...data.facts, ...momentsSettings, classes: data.testset.classes, moments };
}
