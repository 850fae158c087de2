import type { Shape } from '../shape';
import type { Fitting } from '../shapeTypes';
import type { Tensor } from '../tensor';
import type { Unranked } from '../unranked';
import { Buffer } from './buffer';
import { crossEntropy, type CrossEntropyOptions, type Reduction } from './functional';
import { checkCrossEntropy } from './functional/labels';
import type { Reduced } from './functional/reduction';
import { Module } from './module';

/**
 * torch.nn.CrossEntropyLoss: `functional.crossEntropy` with settings that stay.
 *
 * Logits [N, C] and labels [N] → one number (the mean, or the sum), or [N] with `reduction: 'none'`.
 * (https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html)
 */
export class CrossEntropyLoss<R extends Reduction = 'mean'> extends Module {
  readonly options: Omit<CrossEntropyOptions<R>, 'weight'>;
  /** Its own copy of the classes' weights; in the state dict, as in PyTorch. */
  readonly weight: Buffer<readonly [number]> | null;

  constructor(given: CrossEntropyOptions<R> = {}) {
    super();
    const { weight, ...options } = checkCrossEntropy('CrossEntropyLoss', given);
    this.options = options;
    this.weight = weight === undefined ? null : new Buffer(weight);
  }

  forward<N extends number, C extends number, M extends number, S extends Shape, T extends Shape>(
    logits: Tensor<readonly [N, C]> | Unranked<S>,
    labels: Tensor<readonly [Fitting<M, N>]> | Unranked<T>,
  ): Tensor<Reduced<R, readonly [N]>> {
    return crossEntropy(logits, labels, { ...this.options, ...(this.weight && { weight: this.weight }) });
  }
}
