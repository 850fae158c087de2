/**
 * The velocity comes first, and the weight follows the new one: with the old one, the first step would not move at all.
 * The gradient is added whole, not as `(1 - momentum) * gradient`, which some other optimizers do: on an even slope the
 * velocity grows to ten times the gradient with a momentum of 0.9. The learning rate stays out of the velocity, as in
 * PyTorch, so that one may change it in the middle of a training and it counts from the next step on.
 */

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
  // #answer
  const faster = velocities.map((velocity, i) => momentum * velocity + (gradients[i] ?? NaN));
  return {
    weights: weights.map((weight, i) => weight - lr * (faster[i] ?? NaN)),
    velocities: faster,
  };
  // #end
}
