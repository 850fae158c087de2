import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import { checkOption } from './checkOption';
import type { Memory } from './memory';
import { Optimizer } from './optimizer';
import type { GroupOptions, LearningRate, Params } from './paramGroup';

export interface SGDOptions extends LearningRate {
  /** Learning rate: how far a step goes; 0.001 by default. */
  lr: number;
  /** How much of the last step's direction is kept; 0 by default. */
  momentum: number;
  /** How much less of the new gradient is added to that direction; 0 by default. */
  dampening: number;
  /** Pulls each weight towards 0, in proportion to its size; 0 by default. */
  weightDecay: number;
  /** Looks ahead along the kept direction before it steps; no by default. */
  nesterov: boolean;
}

/**
 * torch.optim.SGD: stochastic gradient descent.
 *
 * g ← gradient + weightDecay * weight; velocity ← momentum * velocity + (1 - dampening) * g, but at the first step it is g;
 * weight ← weight - lr * (nesterov ? g + momentum * velocity : velocity). Without momentum, g stands in for the velocity.
 * (https://pytorch.org/docs/stable/generated/torch.optim.SGD.html)
 */
export class SGD extends Optimizer<SGDOptions> {
  protected override readonly remembers = ['momentumBuffer'];

  constructor(params: Params | Iterable<GroupOptions<SGDOptions>>, options: Partial<SGDOptions> = {}) {
    super(params, { lr: 0.001, momentum: 0, dampening: 0, weightDecay: 0, nesterov: false, ...options });
  }

  protected override checkOptions({ lr, momentum, dampening, weightDecay, nesterov }: SGDOptions): void {
    checkOption("SGD's lr", lr, 0);
    checkOption("SGD's momentum", momentum, 0);
    checkOption("SGD's dampening", dampening, 0);
    checkOption("SGD's weightDecay", weightDecay, 0);
    if (nesterov && (momentum === 0 || dampening !== 0)) {
      throw new UsageError("SGD's nesterov expected a momentum above 0 and no dampening");
    }
  }

  protected override update(
    weight: Raw,
    gradient: Raw,
    { lr, momentum, dampening, weightDecay, nesterov }: SGDOptions,
    memory: Memory,
  ): Raw {
    const decayed = weightDecay === 0 ? gradient : ops.addScaled(gradient, weight, weightDecay);
    if (momentum === 0) return ops.addScaled(weight, decayed, -lr);

    const velocity = memory.update('momentumBuffer', (before) => {
      // The first velocity is the first gradient, whatever the dampening.
      if (before === undefined) return ops.alias(decayed);
      const share = dampening === 0 ? decayed : ops.scale(decayed, 1 - dampening);
      return ops.addScaled(share, before, momentum);
    });
    const direction = nesterov ? ops.addScaled(decayed, velocity, momentum) : velocity;
    return ops.addScaled(weight, direction, -lr);
  }
}
