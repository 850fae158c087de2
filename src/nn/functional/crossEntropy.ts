import { checkShape } from '../../checkTensor';
import { ops, type Raw } from '../../engine';
import { operation } from '../../operation';
import type { Shape } from '../../shape';
import { Tensor } from '../../tensor';
import type { Unranked } from '../../unranked';
import { checkCrossEntropy, checkedLabels } from './labels';
import type { Reduced, Reduction, ReductionOption } from './reduction';
import { logSoftmax } from './softmax';

/** What `crossEntropy` and `CrossEntropyLoss` can be asked for. */
export interface CrossEntropyOptions<R extends Reduction = 'mean'> extends ReductionOption<R> {
  /** A weight for each class, [C]; the mean is then a weighted one. All 1 by default. */
  readonly weight?: Tensor<readonly [number]>;
  /** Images with this label count for nothing; -100 by default. */
  readonly ignoreIndex?: number;
  /** How much of the right class's share is given to all classes in equal parts, from 0 to 1; 0 by default. */
  readonly labelSmoothing?: number;
}

/**
 * torch.nn.functional.cross_entropy: how far the network is from being sure of the right class: -log of the probability
 * that softmax gives it. 0 where it is sure and right; ln 10 = 2.303 where it holds all ten classes for equally likely.
 *
 * Logits [N, C] and labels [N], whole numbers from 0 to C - 1 → one number, or [N] with `reduction: 'none'`.
 * (https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html)
 */
export function crossEntropy<
  N extends number,
  C extends number,
  S extends Shape,
  R extends Reduction = 'mean',
>(
  logits: Tensor<readonly [N, C]> | Unranked<S>,
  labels: Tensor,
  options: CrossEntropyOptions<R> = {},
): Tensor<Reduced<R, readonly [N]>> {
  checkShape('crossEntropy', logits, ['N', 'C']);
  // It was looked at, whatever the compiler knew.
  const [n, classes] = logits.shape as unknown as readonly [N, C];
  checkShape("crossEntropy's labels", labels, [n]);
  const { reduction = 'mean', ignoreIndex = -100 } = checkCrossEntropy('crossEntropy', options);
  const right = checkedLabels(labels, classes, ignoreIndex);
  const shares = sharesOf(right, [n, classes], { ...options, ignoreIndex });
  const logProbabilities = logSoftmax(logits);
  const isOne = reduction !== 'none';
  // Reduced says the same of the types as this line of the numbers.
  const shape = (isOne ? [] : labels.shape) as unknown as Reduced<R, readonly [N]>;
  // The mean of no images is NaN, with nothing to learn from it.
  const isEmpty = reduction === 'mean' && right.every((label) => label === ignoreIndex);
  const value = (): Raw =>
    isEmpty ? ops.scalar(NaN) : ops.sum(weighted(logProbabilities.raw, shares.raw), isOne ? [0, 1] : [1]);
  return operation('nllLoss', shape, value, [
    [logProbabilities, (dy) => weighted(isOne ? dy : ops.withAxis(dy, 1), shares.raw)],
  ]).adopt(logProbabilities, shares);
}

/** Of a probability of 0, say, the logarithm is -Infinity, and 0 times that is NaN; so what counts for nothing is left out. */
const weighted = (x: Raw, shares: Raw): Raw =>
  ops.where(ops.equal(shares, ops.scalar(0)), shares, ops.mul(x, shares));

/**
 * For each image and each class, [N, C], what the logarithm of its probability is multiplied by: -1 for the right class, 0 for the
 * others, divided by the number of images for the mean; with weights and smoothing accordingly.
 */
function sharesOf(
  right: Int32Array,
  [n, classes]: readonly [number, number],
  { reduction = 'mean', weight, ignoreIndex, labelSmoothing = 0 }: CrossEntropyOptions<Reduction>,
): Tensor<readonly [number, number]> {
  if (weight !== undefined) checkShape("crossEntropy's weight", weight, [classes]);
  const weights = weight?.data() ?? new Float32Array(classes).fill(1);
  const counted = right.filter((label) => label !== ignoreIndex);
  const total = counted.reduce((sum, label) => sum + (weights[label] ?? NaN), 0);
  const divisor = reduction === 'mean' ? total : 1;
  const shares = new Float32Array(n * classes);
  right.forEach((label, row) => {
    if (label === ignoreIndex) return;
    for (let c = 0; c < classes; c++) {
      const part = labelSmoothing / classes + (c === label ? 1 - labelSmoothing : 0);
      shares[row * classes + c] = -((weights[c] ?? NaN) * part) / divisor;
    }
  });
  return new Tensor(ops.fromData(shares, [n, classes]), [n, classes]);
}
