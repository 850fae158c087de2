import { checkFloats, checkShape } from '../../checkTensor';
import { ops, quick, type Raw } from '../../engine';
import { operation } from '../../operation';
import type { Shape } from '../../shape';
import type { Tensor } from '../../tensor';
import type { Unranked } from '../../unranked';

/**
 * torch.log_softmax(logits, dim=1): [N, C] → [N, C], the logarithms of the probabilities: logit - log Σ e^logit.
 *
 * The largest logit of a row is subtracted first, which changes nothing but keeps e^logit from overflowing.
 */
export function logSoftmax<N extends number, C extends number, S extends Shape>(
  logits: Tensor<readonly [N, C]> | Unranked<S>,
): Tensor<readonly [N, C]> {
  checkShape('logSoftmax', logits, ['N', 'C']);
  checkFloats('logSoftmax', logits);
  // It was looked at, whatever the compiler knew.
  const shape = logits.shape as unknown as readonly [N, C];
  return operation('logSoftmax', shape, () => logProbabilities(logits.raw), [
    // What goes to a logit itself, less its probability's share of all that comes to its row.
    [logits, (dy, saved) => ops.sub(dy, ops.mul(ops.exp(saved.result), sumOfRow(dy)))],
  ]);
}

const logProbabilities = quick('logSoftmax', (logits) => {
  const shifted = ops.sub(logits, ops.withAxis(ops.max(logits, 1), 1));
  return ops.sub(shifted, ops.log(sumOfRow(ops.exp(shifted))));
});

/** torch.softmax(logits, dim=1): [N, C] → [N, C], each row positive and with sum 1: e^logit / Σ e^logit. */
export function softmax<N extends number, C extends number, S extends Shape>(
  logits: Tensor<readonly [N, C]> | Unranked<S>,
): Tensor<readonly [N, C]> {
  checkShape('softmax', logits, ['N', 'C']);
  checkFloats('softmax', logits);
  // It was looked at, whatever the compiler knew.
  const shape = logits.shape as unknown as readonly [N, C];
  return operation('softmax', shape, () => ops.exp(logProbabilities(logits.raw)), [
    [logits, (dy, saved) => ops.mul(saved.result, ops.sub(dy, sumOfRow(ops.mul(dy, saved.result))))],
  ]);
}

/** [N, C] → [N, 1] */
const sumOfRow = (x: Raw): Raw => ops.withAxis(ops.sum(x, [1]), 1);
