import type { Shape } from '../shape';
import type { Tensor } from '../tensor';
import { mseLoss, type Reduction } from './functional';
import type { ReducedAll } from './functional/mseLoss';
import { Module } from './module';

/** torch.nn.MSELoss: `functional.mseLoss` with a setting that stays: the mean of (x - target)², number by number. */
export class MSELoss<R extends Reduction = 'mean'> extends Module {
  readonly options: { readonly reduction?: R };

  constructor(options: { readonly reduction?: R } = {}) {
    super();
    this.options = options;
  }

  forward<S extends Shape>(x: Tensor<S>, target: Tensor<S>): Tensor<ReducedAll<R, S>> {
    return mseLoss(x, target, this.options);
  }
}
