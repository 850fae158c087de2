import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import { checkBoolean, checkNumber } from '../checks';
import type { Memory } from './memory';
import { Optimizer } from './optimizer';
import { settingsOf, type GroupOptions, type LearningRate, type Params } from './paramGroup';

/** What `SGD` can be asked for. */
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
    const defaults = { lr: 0.001, momentum: 0, dampening: 0, weightDecay: 0, nesterov: false };
    super(params, settingsOf('SGD', defaults, options));
  }

  protected override checkOptions(options: SGDOptions): void {
    for (const name of ['lr', 'momentum', 'dampening', 'weightDecay'] as const)
      checkNumber(`SGD's ${name}`, options[name], 0);
    checkBoolean("SGD's nesterov", options.nesterov);
    if (options.nesterov && (options.momentum === 0 || options.dampening !== 0)) {
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
