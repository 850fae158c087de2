import { checkOptions, refuse } from '../../checks';
import type { Shape } from '../../shape';

/** PyTorch's `reduction`: what becomes of the losses of a batch: their mean, their sum, or each one stays. */
export type Reduction = 'mean' | 'sum' | 'none';

/** The shape of what is left of losses of shape S. */
export type Reduced<R extends Reduction, S extends Shape> = R extends 'none' ? S : readonly [];

export interface ReductionOption<R extends Reduction = Reduction> {
  /** One number for the batch, the mean or the sum, or one for each loss? The mean by default. */
  readonly reduction?: R;
}

/** `others` are the names of a loss's other options. */
export function checkReduction(what: string, options: ReductionOption, others: readonly string[] = []): void {
  checkOptions(what, options, ['reduction', ...others]);
  const { reduction = 'mean' } = options;
  if (!['mean', 'sum', 'none'].includes(reduction))
    refuse(what, "the reduction 'mean', 'sum' or 'none'", reduction);
}
