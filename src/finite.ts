import { refuse } from './checks';
import { UsageError } from './errors';

/**
 * Gives a loss back, if training can go on from it. PyTorch has no such check: a loop there goes on with `nan`.
 *
 * @throws UsageError where it is NaN or infinite: a step with its gradients makes the weights NaN, for good
 */
export function finite(loss: number): number {
  if (Number.isFinite(loss)) return loss;
  if (typeof loss !== 'number') refuse('finite', 'a number, such as loss.item()', loss);
  throw new UsageError(
    `the loss is ${loss}, and learning can't go on from there: try a smaller learning rate, a tenth of it for instance`,
  );
}
