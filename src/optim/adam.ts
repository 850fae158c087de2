import { ops, type Raw } from '../engine';
import type { Parameter } from '../nn';
import { checkOption, Optimizer, type Memory } from './optimizer';

export interface AdamOptions {
  /** Learning rate; 0.001 by default. */
  lr: number;
  /** How slowly the two running means forget; [0.9, 0.999] by default. */
  betas: readonly [number, number];
  /** Keeps from dividing by zero; 1e-8 by default. */
  eps: number;
  /** Pulls each weight towards 0; 0 by default. */
  weightDecay: number;
}

/**
 * torch.optim.Adam: a step of about `lr` for each weight, whatever the size of its gradient. It keeps a running mean of
 * each weight's gradient and of its square, and divides the one by the root of the other.
 * (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2014; https://arxiv.org/abs/1412.6980)
 */
export class Adam extends Optimizer<AdamOptions> {
  constructor(
    parameters: Iterable<Parameter>,
    { lr = 0.001, betas = [0.9, 0.999], eps = 1e-8, weightDecay = 0 }: Partial<AdamOptions> = {},
  ) {
    super(parameters, { lr, betas, eps, weightDecay });
    checkOption("Adam's lr", lr, 0);
    checkOption("Adam's eps", eps, 0);
    checkOption("Adam's weightDecay", weightDecay, 0);
    for (const beta of betas) checkOption("Adam's betas", beta, 0, 1);
  }

  protected override update(parameter: Raw, gradient: Raw, memory: Memory): Raw {
    const { lr, betas, eps, weightDecay } = this.options;
    return ops.tidy(() => {
      const decayed = weightDecay === 0 ? gradient : ops.addScaled(gradient, parameter, weightDecay);
      const counted = memory.update('step', (before) => (before ? ops.shift(before, 1) : ops.fill([], 1)));
      const step = ops.toData(counted)[0] ?? NaN;
      const mean = runningMean(memory, 'expAvg', decayed, betas[0]);
      const meanSquare = runningMean(memory, 'expAvgSq', ops.mul(decayed, decayed), betas[1]);
      // Both means start at 0 and are too small at first; these divisors mend it.
      const [forMean, forSquare] = [1 - betas[0] ** step, 1 - betas[1] ** step];
      const size = ops.shift(ops.scale(ops.sqrt(meanSquare), 1 / Math.sqrt(forSquare)), eps);
      return ops.addScaled(parameter, ops.div(mean, size), -lr / forMean);
    });
  }
}

/** mean ← beta * mean + (1 - beta) * value */
function runningMean(memory: Memory, name: string, value: Raw, beta: number): Raw {
  return memory.update(name, (before) => {
    const share = ops.scale(value, 1 - beta);
    return before === undefined ? share : ops.addScaled(share, before, beta);
  });
}
