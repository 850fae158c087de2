import { UsageError } from '../../errors';
import type { Shape } from '../../shape';

/** PyTorch's `reduction`: what becomes of the losses of a batch: their mean, their sum, or each one stays. */
export type Reduction = 'mean' | 'sum' | 'none';

/** The shape of what is left of losses of shape S. */
export type Reduced<R extends Reduction, S extends Shape> = R extends 'none' ? S : readonly [];

export interface ReductionOption<R extends Reduction> {
  /** One number for the batch, the mean or the sum, or one for each loss? The mean by default. */
  readonly reduction?: R;
}

export function checkReduction(what: string, reduction: string): void {
  if (reduction === 'mean' || reduction === 'sum' || reduction === 'none') return;
  throw new UsageError(`${what} expected the reduction 'mean', 'sum' or 'none', but got '${reduction}'`);
}
