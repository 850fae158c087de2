import { checkFloats, checkShape } from '../../checkTensor';
import { ops, type Raw } from '../../engine';
import { UsageError } from '../../errors';
import { operation } from '../../operation';
import { formatShape } from '../../shape';
import { Tensor } from '../../tensor';
import { checkBoolean, checkNumber, checkOptions } from '../../checks';
import type { Images } from './window';

type Channels = Tensor<readonly [number]>;

/** What `batchNorm` can be asked for. */
export interface BatchNormOptions {
  /** [C], what each channel is multiplied by at the end; nothing by default. */
  readonly weight?: Channels | null;
  /** [C], what is added to each channel at the end; nothing by default. */
  readonly bias?: Channels | null;
  /** Use the batch's own mean and variance, and let the running ones follow? No by default: use the running ones. */
  readonly training?: boolean;
  /** How far the running numbers go towards those of a batch; 0.1 by default. */
  readonly momentum?: number;
  /** Keeps from dividing by zero; 1e-5 by default. */
  readonly eps?: number;
}

/**
 * torch.nn.functional.batch_norm: images [N, H, W, C] → the same shape; of each channel, (x - mean) / √(variance + eps), times
 * weight, plus bias.
 *
 * While training, mean and variance are those of the channel's N * H * W numbers, and the running ones, [C], take a step towards
 * them, the variance with N * H * W - 1 as its divisor. (Ioffe and Szegedy, "Batch Normalization", 2015)
 */
export function batchNorm<S extends Images['shape']>(
  images: Tensor<S>,
  runningMean: Channels | null,
  runningVar: Channels | null,
  options: BatchNormOptions = {},
): Tensor<S> {
  checkOptions('batchNorm', options, ['weight', 'bias', 'training', 'momentum', 'eps']);
  const { weight = null, bias = null, training = false, momentum = 0.1, eps = 1e-5 } = options;
  checkBoolean("batchNorm's training", training);
  checkShape('batchNorm', images, ['N', 'H', 'W', 'C']);
  checkFloats('batchNorm', images);
  checkNumber("batchNorm's eps", eps, 0);
  checkNumber("batchNorm's momentum", momentum);
  const [n, height, width, channels] = images.shape;
  const count = n * height * width;
  if ((runningMean === null) !== (runningVar === null))
    throw new UsageError('batchNorm expected running means and variances, or neither, but got one of them');
  for (const given of [runningMean, runningVar, weight, bias])
    if (given !== null) checkShape("batchNorm's numbers for each channel", given, [channels]);
  if (training && count === 1) {
    throw new UsageError(
      `batchNorm expected more than one number for each channel while training, but got ${formatShape(images.shape)}`,
    );
  }

  const meanOf = (x: Raw): Raw => ops.scale(ops.sumRows(x), 1 / count);
  const perChannel = (make: () => Raw): Channels => new Tensor(ops.tidy(make), [channels]);
  const centre = training ? perChannel(() => meanOf(images.raw)) : known(runningMean);
  const centred = (x: Raw): Raw => ops.sub(x, centre.raw);
  const variance = training
    ? perChannel(() => meanOf(ops.mul(centred(images.raw), centred(images.raw))))
    : known(runningVar);
  const deviation = (): Raw => ops.sqrt(ops.shift(variance.raw, eps));
  const normal = (x: Raw): Raw => ops.div(centred(x), deviation());

  // Of no images nothing can be learned.
  if (training && count > 0) {
    follow(runningMean, centre.raw, momentum);
    follow(runningVar, variance.raw, momentum, count / (count - 1));
  }
  const value = (): Raw => {
    const scaled = weight === null ? normal(images.raw) : ops.mul(normal(images.raw), weight.raw);
    return bias === null ? scaled : ops.add(scaled, bias.raw);
  };
  return operation('batchNorm', images.shape, value, [
    [
      images,
      (dy, saved) => {
        const ofNormal = weight === null ? dy : ops.mul(dy, saved.of(weight));
        if (!training) return ops.div(ofNormal, deviation());
        // The batch's mean and variance moved with each number: what all numbers share of the gradient is taken off.
        const x = normal(saved.of(images));
        const shared = ops.add(meanOf(ofNormal), ops.mul(x, meanOf(ops.mul(x, ofNormal))));
        return ops.div(ops.sub(ofNormal, shared), deviation());
      },
    ],
    weight && [weight, (dy, saved) => ops.sumRows(ops.mul(dy, normal(saved.of(images))))],
    bias && [bias, (dy) => ops.sumRows(dy)],
  ]).adopt(centre, variance);
}

/** running ← (1 - momentum) * running + momentum * factor * the batch's */
function follow(running: Tensor | null, ofBatch: Raw, momentum: number, factor = 1): void {
  running?.replace(
    ops.tidy(() => ops.add(ops.scale(running.raw, 1 - momentum), ops.scale(ofBatch, momentum * factor))),
  );
}

/** As it is now: a second handle to its numbers. */
function known(running: Channels | null): Channels {
  if (running !== null) return running.detach();
  throw new UsageError('batchNorm expected running means and variances, or training: true');
}
