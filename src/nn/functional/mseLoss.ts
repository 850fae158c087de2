import { checkFloats, checkTensors } from '../../checkTensor';
import { UsageError } from '../../errors';
import { mean, mul, sub, sum } from '../../operations';
import { formatShape, sameShape, type Shape } from '../../shape';
import type { Tensor } from '../../tensor';
import { checkReduction, type Reduced, type Reduction, type ReductionOption } from './reduction';

/**
 * torch.nn.functional.mse_loss: (x - target)², number by number, and of these the mean, the sum, or each one
 * (`reduction: 'none'`). Both have the same shape.
 */
export function mseLoss<S extends Shape, R extends Reduction = 'mean'>(
  x: Tensor<S>,
  target: Tensor<S>,
  options: ReductionOption<R> = {},
): Tensor<Reduced<R, S>> {
  checkReduction('mseLoss', options);
  const reduction: Reduction = options.reduction ?? 'mean';
  checkTensors('mseLoss', x, target);
  if (!sameShape(x.shape, target.shape)) {
    throw new UsageError(
      `mseLoss expected two tensors of one shape, but got ${formatShape(x.shape)} and ${formatShape(target.shape)}`,
    );
  }
  const difference = sub(x, target);
  checkFloats('mseLoss', difference);
  const squares = mul(difference, difference);
  const loss = reduction === 'none' ? squares : reduction === 'sum' ? sum(squares) : mean(squares);
  // Reduced says the same of the types as this line of the numbers.
  return loss.adopt(...[difference, squares].filter((part) => part !== loss)) as Tensor as Tensor<
    Reduced<R, S>
  >;
}
