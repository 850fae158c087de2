import { UsageError } from './errors';
import { got } from './got';

/**
 * Gives a loss back, if training can go on from it. PyTorch has no such check: a loop there goes on with `nan`.
 *
 * @throws UsageError where it is NaN or infinite: a step with its gradients makes the weights NaN, for good
 */
export function finite(loss: number): number {
  if (Number.isFinite(loss)) return loss;
  throw new UsageError(
    `the loss is ${got(loss)}, and learning can't go on from there: try a smaller learning rate, a tenth of it for instance`,
  );
}
