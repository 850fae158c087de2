/** What the optimizer holds: the weights, and a velocity for each, in the same order. */
export interface State {
  readonly weights: readonly number[];
  readonly velocities: readonly number[];
}

export interface Options {
  /** The learning rate. */
  readonly lr: number;
  /** The part of the old velocity that is kept, from 0 to 1. */
  readonly momentum: number;
}

/** The state before a step, and a gradient for each weight → the state after the step. */
export function momentumStep(
  { weights, velocities }: State,
  gradients: readonly number[],
  { lr, momentum }: Options,
): State {
  throw new Error('Write me');
}
