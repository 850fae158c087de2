import type { Shape } from '../shape';
import type { Tensor } from '../tensor';
import { mseLoss, type Reduction } from './functional';
import { checkReduction, type Reduced, type ReductionOption } from './functional/reduction';
import { Module } from './module';

/** torch.nn.MSELoss: `functional.mseLoss` with a setting that stays: the mean of (x - target)², number by number. */
export class MSELoss<R extends Reduction = 'mean'> extends Module {
  readonly options: ReductionOption<R>;

  constructor(options: ReductionOption<R> = {}) {
    super();
    checkReduction('MSELoss', options);
    this.options = options;
  }

  forward<S extends Shape>(x: Tensor<S>, target: Tensor<S>): Tensor<Reduced<R, S>> {
    return mseLoss(x, target, this.options);
  }
}
