import { recordCurve } from './curve';
import { examplesOf } from './examples';
import { openShapes } from './images';
import { round } from './round';
import type { Settings } from './settings';

/** The slice and the learning rate of the lessons. */
export const shapesSettings: Settings = { seed: 0, lr: 0.005, momentum: 0.9, batchSize: 4, epochs: 2 };
export const shapesSizes = { train: 4000, test: 1000 };
export const shapesLossEvery = 100;
const testEvery = 500;
const examplesPerCell = 3;

/** Drawn pictures, which are the same everywhere: the pages can show which of them were mistaken for what. */
export async function shapesRun(command: string) {
  const images = openShapes(shapesSizes);
  const { losses, tests, answers } = await recordCurve(images, shapesSettings, {
    lossEvery: shapesLossEvery,
    testEvery,
  });
  return {
    command,
    ...images.facts,
    ...shapesSettings,
    lossEvery: shapesLossEvery,
    losses,
    tests,
    classes: images.testset.classes,
    perClass: answers.matrix.perClass().map(round),
    confusion: answers.matrix.counts,
    examples: examplesOf(
      images.testset.labels,
      answers.chosen,
      images.testset.classes.length,
      examplesPerCell,
    ),
  };
}
