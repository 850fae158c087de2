import type { Frame, FromWorker } from '../website/src/training/protocol';

/** The milliseconds of a step, as the run itself told them at its end. */
export function millisecondsOf(told: readonly FromWorker[]): number {
  const isFrame = (message: FromWorker): message is Frame => message.type === 'frame';
  return 1000 / (told.findLast(isFrame)?.stepsPerSecond ?? NaN);
}
