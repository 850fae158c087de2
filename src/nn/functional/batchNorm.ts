import { ops, type Raw } from '../../engine';
import { UsageError } from '../../errors';
import { add, div, mean, mul, reshape, sqrt, sub } from '../../operations';
import { checkShape, formatShape } from '../../shape';
import type { Tensor } from '../../tensor';
import type { Images } from './window';

type Channels = Tensor<readonly [number]>;

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
  { weight = null, bias = null, training = false, momentum = 0.1, eps = 1e-5 }: BatchNormOptions = {},
): Tensor<S> {
  checkShape('batchNorm', images.shape, ['N', 'H', 'W', 'C']);
  const [n, height, width, channels] = images.shape;
  const count = n * height * width;
  for (const perChannel of [runningMean, runningVar, weight, bias])
    if (perChannel !== null) checkShape("batchNorm's numbers for each channel", perChannel.shape, [channels]);
  if (training && count < 2) {
    throw new UsageError(
      `batchNorm expected more than one number for each channel while training, but got ${formatShape(images.shape)}`,
    );
  }

  const parts: Tensor[] = [];
  const part = <P extends Tensor>(tensor: P): P => {
    parts.push(tensor);
    return tensor;
  };
  // Each channel is a column.
  const x = part(reshape(images as Images, [count, channels]));
  const centre = training ? part(mean(x, 0)) : known(runningMean);
  const centred = part(sub(x, centre));
  const variance = training ? part(mean(part(mul(centred, centred)), 0)) : known(runningVar);
  const normal = part(div(centred, part(sqrt(part(add(variance, eps))))));
  const scaled = weight === null ? normal : part(mul(normal, weight));
  const shifted = bias === null ? scaled : part(add(scaled, bias));
  if (training) {
    follow(runningMean, centre.raw, momentum);
    follow(runningVar, variance.raw, momentum, count / (count - 1));
  }
  return reshape(shifted as Tensor, images.shape).adopt(...parts) as Tensor<S>;
}

/** running ← (1 - momentum) * running + momentum * factor * the batch's */
function follow(running: Tensor | null, ofBatch: Raw, momentum: number, factor = 1): void {
  running?.replace(
    ops.tidy(() => ops.add(ops.scale(running.raw, 1 - momentum), ops.scale(ofBatch, momentum * factor))),
  );
}

function known(running: Channels | null): Channels {
  if (running !== null) return running;
  throw new UsageError('batchNorm expected running means and variances, or training: true');
}
