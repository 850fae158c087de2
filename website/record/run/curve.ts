import type { Data } from './images';
import { answersOf, measure, type Answers, type Measured } from './measure';
import { Means } from './means';
import type { Settings } from './settings';
import { startRun } from './steps';

export interface TestPoint extends Measured {
  /** How many steps of training the network has behind it. */
  readonly step: number;
}

export interface Curve {
  readonly losses: readonly number[];
  readonly tests: readonly TestPoint[];
  /** Of the network at the end. */
  readonly answers: Answers;
}

/** Trains a network, and notes the mean loss of every `lossEvery` steps and a test before and every `testEvery` steps. */
export async function recordCurve(
  { trainset, testset }: Data,
  settings: Settings,
  { lossEvery, testEvery }: { readonly lossEvery: number; readonly testEvery: number },
): Promise<Curve> {
  const { net, steps, stepsPerEpoch } = startRun(trainset, settings);
  const losses = new Means(lossEvery);
  const tests: TestPoint[] = [{ step: 0, ...(await measure(net, testset)) }];
  for await (const { epoch, step: inEpoch, loss } of steps) {
    const step = (epoch - 1) * stepsPerEpoch + inEpoch;
    losses.add(loss);
    if (step % testEvery === 0) tests.push({ step, ...(await measure(net, testset)) });
  }
  return { losses: losses.values, tests, answers: await answersOf(net, testset) };
}
