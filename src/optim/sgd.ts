import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import type { Parameter } from '../nn';
import { checkOption, Optimizer, type Memory } from './optimizer';

export interface SGDOptions {
  /** Learning rate: how far a step goes. */
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
 * weight ← weight - lr * velocity, with velocity ← momentum * velocity + (1 - dampening) * gradient.
 * (https://pytorch.org/docs/stable/generated/torch.optim.SGD.html)
 */
export class SGD extends Optimizer<SGDOptions> {
  constructor(
    parameters: Iterable<Parameter>,
    {
      lr,
      momentum = 0,
      dampening = 0,
      weightDecay = 0,
      nesterov = false,
    }: Partial<SGDOptions> & Pick<SGDOptions, 'lr'>,
  ) {
    super(parameters, { lr, momentum, dampening, weightDecay, nesterov });
    checkOption("SGD's lr", lr, 0);
    checkOption("SGD's momentum", momentum, 0);
    checkOption("SGD's weightDecay", weightDecay, 0);
    if (nesterov && (momentum === 0 || dampening !== 0)) {
      throw new UsageError("SGD's nesterov expected a momentum above 0 and no dampening");
    }
  }

  protected override update(parameter: Raw, gradient: Raw, memory: Memory): Raw {
    const { lr, momentum, weightDecay } = this.options;
    return ops.tidy(() => {
      const decayed = weightDecay === 0 ? gradient : ops.addScaled(gradient, parameter, weightDecay);
      const direction = momentum === 0 ? decayed : this.#withMomentum(decayed, memory);
      return ops.addScaled(parameter, direction, -lr);
    });
  }

  #withMomentum(gradient: Raw, memory: Memory): Raw {
    const { momentum, dampening, nesterov } = this.options;
    const velocity = memory.update('momentumBuffer', (before) => {
      // The first velocity is the first gradient, whatever the dampening.
      if (before === undefined) return ops.alias(gradient);
      const share = dampening === 0 ? gradient : ops.scale(gradient, 1 - dampening);
      return ops.addScaled(share, before, momentum);
    });
    return nesterov ? ops.addScaled(gradient, velocity, momentum) : velocity;
  }
}
