import { encodePng, Shapes } from '../../../src';
import type { ExamplesData } from './data';

/** The part of `docs/runs/shapes.json` that says which pictures are to be drawn. */
export interface ShapesRun {
  readonly testImages: number;
  readonly examples: readonly (readonly (readonly number[])[])[];
}

/** Draws the test images behind the cells once more: they depend on their numbers alone, so none has to be kept. */
export function drawExamples({ testImages, examples }: ShapesRun): ExamplesData {
  const testset = new Shapes({ train: false, size: testImages });
  const draw = (index: number): string =>
    `data:image/png;base64,${Buffer.from(encodePng(testset.image(index))).toString('base64')}`;
  return { cells: examples.map((row) => row.map((cell) => cell.map(draw))) };
}
