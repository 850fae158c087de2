import type { RunShown } from './state';

/** The last point of a run's curve; undefined before there is one, and where it is no mean, but a single step's loss. */
export function meanLoss({
  points,
}: Pick<RunShown, 'points'>): { readonly loss: number; readonly steps: number } | undefined {
  const [before, last] = [points.at(-2)?.step ?? 0, points.at(-1)];
  if (last === undefined || last.step - before === 1) return undefined;
  return { loss: last.loss, steps: last.step - before };
}
