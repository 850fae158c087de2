import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import { checkShape, type Fitting } from '../shape';
import { result, type Tensor } from '../tensor';
import { Module } from './module';

export type Reduction = 'mean' | 'sum' | 'none';
type Reduced<R extends Reduction, N extends number> = R extends 'none' ? readonly [N] : readonly [];

/**
 * torch.nn.CrossEntropyLoss: how far the network is from being sure of the right class: -log of the probability that
 * softmax gives it. 0 where it is sure and right; ln 10 = 2.303 where it holds all ten classes for equally likely.
 *
 * Logits [N, C] and labels [N] → one number (the mean, or the sum), or [N] with `reduction: 'none'`.
 * (https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html)
 */
export class CrossEntropyLoss<R extends Reduction = 'mean'> extends Module {
  readonly reduction: Reduction;

  constructor({ reduction }: { readonly reduction?: R } = {}) {
    super();
    this.reduction = reduction ?? 'mean';
  }

  forward<N extends number, C extends number, M extends number>(
    logits: Tensor<readonly [N, C]>,
    labels: Tensor<readonly [Fitting<M, N>]>,
  ): Tensor<Reduced<R, N>> {
    const [n, classes] = logits.shape;
    checkShape('CrossEntropyLoss', logits.shape, ['N', 'C']);
    checkShape("CrossEntropyLoss's labels", labels.shape, [n]);
    const right = labels.data();
    const outside = right.find((label) => label < 0 || label >= classes);
    if (outside !== undefined) {
      throw new UsageError(`CrossEntropyLoss expected labels from 0 to ${classes - 1}, but got ${outside}`);
    }
    const divisor = this.reduction === 'mean' ? n : 1;
    // Reduced says the same of the types as this line of the numbers.
    const shape = (this.reduction === 'none' ? [n] : []) as unknown as Reduced<R, N>;
    const loss = (): Raw =>
      this.reduction === 'none'
        ? ops.scale(ops.pick(ops.logSoftmax(logits.raw), labels.raw), -1)
        : ops.crossEntropy(logits.raw, labels.raw, 1 / divisor);
    return result(
      ops.tidy(loss),
      shape,
      'crossEntropy',
      [logits],
      // Of each logit: its probability, less 1 for the right class.
      [(gradient) => ops.crossEntropyGrad(logits.raw, labels.raw, gradient, 1 / divisor)],
    );
  }
}
