import { checkShape } from '../checkTensor';
import { checkRoom } from '../room';
import { checkSize, type Shape } from '../shape';
import type { Fitting } from '../shapeTypes';
import type { Tensor } from '../tensor';
import type { Unranked } from '../unranked';
import { Buffer } from './buffer';
import { batchNorm } from './functional';
import { checkBoolean, checkNumber, checkOptions } from '../checks';
import type { Entry } from './members';
import { Module } from './module';
import { Parameter } from './parameter';
import { settings } from './text';

/** What `BatchNorm2d` can be asked for, with PyTorch's values where nothing is said. */
export interface BatchNorm2dOptions {
  /** Keeps from dividing by zero; 1e-5 by default. */
  readonly eps?: number;
  /** How far the running numbers go towards those of a batch, 0.1 by default; null makes them means of all batches so far. */
  readonly momentum?: number | null;
  /** Learn a weight and a bias for each channel? Yes by default. */
  readonly affine?: boolean;
  /** Keep running means and variances for testing? Yes by default; else each batch is measured by its own. */
  readonly trackRunningStats?: boolean;
}

/**
 * torch.nn.BatchNorm2d(numFeatures): brings each channel of a batch to the mean 0 and the variance 1, then multiplies it by
 * `weight` and adds `bias`, both [C]. [N, H, W, C] → [N, H, W, C].
 *
 * While training, mean and variance are the batch's; after `eval()` they are the running ones, which followed them.
 * Their names in the state dict are PyTorch's: `running_mean`, `running_var`, `num_batches_tracked`.
 */
export class BatchNorm2d<C extends number> extends Module {
  readonly numFeatures: C;
  readonly eps: number;
  readonly momentum: number | null;
  readonly affine: boolean;
  readonly trackRunningStats: boolean;
  readonly weight: Parameter<readonly [C]> | null;
  readonly bias: Parameter<readonly [C]> | null;
  readonly runningMean: Buffer<readonly [C]> | null;
  readonly runningVar: Buffer<readonly [C]> | null;
  readonly numBatchesTracked: Buffer<readonly []> | null;

  constructor(numFeatures: C, options: BatchNorm2dOptions = {}) {
    super();
    checkSize('BatchNorm2d', numFeatures);
    checkRoom('BatchNorm2d', [numFeatures]);
    checkOptions('BatchNorm2d', options, ['eps', 'momentum', 'affine', 'trackRunningStats']);
    const { eps = 1e-5, momentum = 0.1, affine = true, trackRunningStats = true } = options;
    checkBoolean("BatchNorm2d's affine", affine);
    checkBoolean("BatchNorm2d's trackRunningStats", trackRunningStats);
    checkNumber("BatchNorm2d's eps", eps, 0);
    if (momentum !== null) checkNumber("BatchNorm2d's momentum", momentum, 0, 1);
    this.numFeatures = numFeatures;
    this.eps = eps;
    this.momentum = momentum;
    this.affine = affine;
    this.trackRunningStats = trackRunningStats;
    const [zero, one] = [new Float32Array(numFeatures), new Float32Array(numFeatures).fill(1)];
    this.weight = affine ? new Parameter(one, [numFeatures]) : null;
    this.bias = affine ? new Parameter(zero, [numFeatures]) : null;
    this.runningMean = trackRunningStats ? new Buffer(zero, [numFeatures]) : null;
    this.runningVar = trackRunningStats ? new Buffer(one, [numFeatures]) : null;
    this.numBatchesTracked = trackRunningStats ? new Buffer(Int32Array.of(0), []) : null;
  }

  forward<N extends number, H extends number, W extends number, D extends number, S extends Shape>(
    images: Tensor<readonly [N, H, W, Fitting<D, C>]> | Unranked<S>,
  ): Tensor<readonly [N, H, W, C]> {
    checkShape(`BatchNorm2d(${this.numFeatures})`, images, ['N', 'H', 'W', this.numFeatures]);
    const training = this.training || !this.trackRunningStats;
    const count = this.training ? this.#countBatch() : 0;
    const { weight, bias, eps } = this;
    // Whatever the compiler knew, its shape is right now.
    return batchNorm(images as Tensor<readonly [N, H, W, C]>, this.runningMean, this.runningVar, {
      ...{ weight, bias, eps, training },
      momentum: this.momentum ?? 1 / Math.max(1, count),
    });
  }

  override extraRepr(): string {
    const { numFeatures, eps, momentum, affine, trackRunningStats } = this;
    const all = { eps, momentum, affine, bias: affine, track_running_stats: trackRunningStats };
    return `${numFeatures}, ${settings(all)}`;
  }

  protected override *properties(): Generator<Entry<unknown>> {
    for (const [name, value] of super.properties()) yield [PYTORCH_NAMES.get(name) ?? name, value];
  }

  #countBatch(): number {
    const count = (this.numBatchesTracked?.item() ?? 0) + 1;
    this.numBatchesTracked?.copy(Int32Array.of(count));
    return count;
  }
}

const PYTORCH_NAMES = new Map([
  ['runningMean', 'running_mean'],
  ['runningVar', 'running_var'],
  ['numBatchesTracked', 'num_batches_tracked'],
]);
