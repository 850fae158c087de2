/** So many points at most has a run's loss curve. */
const POINTS = 200;
/** A point is the mean over so many images at least: of a few the loss jumps about. */
const IMAGES_OF_POINT = 64;

/** Over how many steps a point of a run's loss curve is the mean. */
export function stepsOfPoint(steps: number, batchSize: number): number {
  return Math.max(Math.ceil(steps / POINTS), Math.ceil(IMAGES_OF_POINT / batchSize));
}
