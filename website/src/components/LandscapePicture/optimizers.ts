import type { Position } from './surfaces';

/** One step: from the weights and their gradients to the new weights. It may remember earlier steps. */
export type Rule = (weights: Position, gradient: Position) => Position;

/** torch.optim.SGD */
export function sgd({ lr, momentum }: { readonly lr: number; readonly momentum: number }): Rule {
  let velocity: Position = [0, 0];
  return (weights, gradient) => {
    velocity = forBoth((i) => momentum * velocity[i] + gradient[i]);
    return forBoth((i) => weights[i] - lr * velocity[i]);
  };
}

const BETAS = [0.9, 0.999] as const;
const EPS = 1e-8;

/** torch.optim.Adam, with its usual betas and eps */
export function adam({ lr }: { readonly lr: number }): Rule {
  let step = 0;
  let mean: Position = [0, 0];
  let meanSquare: Position = [0, 0];
  return (weights, gradient) => {
    step++;
    mean = forBoth((i) => BETAS[0] * mean[i] + (1 - BETAS[0]) * gradient[i]);
    meanSquare = forBoth((i) => BETAS[1] * meanSquare[i] + (1 - BETAS[1]) * gradient[i] ** 2);
    // Both means start at 0 and are too small at first; these divisors mend it.
    const [forMean, forSquare] = [1 - BETAS[0] ** step, 1 - BETAS[1] ** step];
    return forBoth(
      (i) => weights[i] - (lr * (mean[i] / forMean)) / (Math.sqrt(meanSquare[i] / forSquare) + EPS),
    );
  };
}

function forBoth(number: (i: 0 | 1) => number): Position {
  return [number(0), number(1)];
}
