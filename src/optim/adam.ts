import { ops, type Raw } from '../engine';
import { power } from '../math';
import { checkBelow, checkNumber, checkTwo } from '../checks';
import { STEP, type Memory } from './memory';
import { Optimizer } from './optimizer';
import { settingsOf, type GroupOptions, type LearningRate, type Params } from './paramGroup';

/** What `Adam` can be asked for. */
export interface AdamOptions extends LearningRate {
  /** Learning rate: how far a step goes; 0.001 by default. */
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
  protected override readonly remembers = [STEP, 'expAvg', 'expAvgSq'];

  constructor(params: Params | Iterable<GroupOptions<AdamOptions>>, options: Partial<AdamOptions> = {}) {
    const defaults = { lr: 0.001, betas: [0.9, 0.999], eps: 1e-8, weightDecay: 0 } as const;
    super(params, settingsOf<AdamOptions>('Adam', defaults, options));
  }

  protected override checkOptions({ lr, betas, eps, weightDecay }: AdamOptions): void {
    checkNumber("Adam's lr", lr, 0);
    checkNumber("Adam's eps", eps, 0);
    checkNumber("Adam's weightDecay", weightDecay, 0);
    checkTwo("Adam's betas", betas);
    for (const beta of betas) checkBelow("Adam's betas", beta, 0, 1);
  }

  protected override update(
    weight: Raw,
    gradient: Raw,
    { lr, betas: [beta1, beta2], eps, weightDecay }: AdamOptions,
    memory: Memory,
  ): Raw {
    const step = memory.count();
    const decayed = weightDecay === 0 ? gradient : ops.addScaled(gradient, weight, weightDecay);
    const mean = memory.update('expAvg', (before = zerosLike(weight)) =>
      ops.addScaled(before, ops.sub(decayed, before), 1 - beta1),
    );
    const meanSquare = memory.update('expAvgSq', (before = zerosLike(weight)) =>
      ops.addScaled(ops.scale(before, beta2), ops.mul(decayed, decayed), 1 - beta2),
    );
    // Both means start at 0 and are too small at first; these divisors mend it.
    const [forMean, forSquare] = [1 - power(beta1, step), 1 - power(beta2, step)];
    const size = ops.shift(ops.scale(ops.sqrt(meanSquare), 1 / Math.sqrt(forSquare)), eps);
    return ops.addScaled(weight, ops.div(mean, size), -lr / forMean);
  }
}

function zerosLike(x: Raw): Raw {
  return ops.fill(x.shape, 0);
}
