import type { Frame, FromWorker, TrainingOptions } from '../website/src/training/protocol';

/** What a page trains when its button is pressed. */
export const OPTIONS: TrainingOptions = {
  lr: 0.005,
  momentum: 0.9,
  batchSize: 4,
  seed: 0,
  images: 4000,
  epochs: 5,
};

/** The milliseconds of a step, as the run itself told them at its end. */
export function millisecondsOf(told: readonly FromWorker[]): number {
  const isFrame = (message: FromWorker): message is Frame => message.type === 'frame';
  return 1000 / (told.findLast(isFrame)?.stepsPerSecond ?? NaN);
}
