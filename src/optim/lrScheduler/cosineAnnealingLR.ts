import { cosine } from '../../math';
import { checkSize } from '../../shape';
import { checkNumber, checkOptions } from '../../checks';
import type { Optimizer } from '../optimizer';
import type { LearningRate } from '../paramGroup';
import { LRScheduler } from './lrScheduler';

/** How long `CosineAnnealingLR` goes down, and how far. */
export interface CosineAnnealingLRSettings {
  /** In how many epochs the rate falls from its start to its least. */
  readonly tMax: number;
  /** The least rate; 0 by default. */
  readonly etaMin: number;
}

/**
 * torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, tMax): along half a wave of a cosine, slowly, quickly, slowly, from the
 * first rate down to `etaMin`; then up again, and so on.
 *
 * lr(epoch) = etaMin + (lr(0) - etaMin) * (1 + cos(π * epoch / tMax)) / 2
 * (Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2016; https://arxiv.org/abs/1608.03983)
 */
export class CosineAnnealingLR extends LRScheduler<CosineAnnealingLRSettings> {
  constructor(optimizer: Optimizer<LearningRate>, tMax: number, options: { readonly etaMin?: number } = {}) {
    checkOptions('CosineAnnealingLR', options, ['etaMin']);
    const { etaMin = 0 } = options;
    super(optimizer, { tMax, etaMin });
  }

  protected override checkSettings({ tMax, etaMin }: CosineAnnealingLRSettings): void {
    checkSize("CosineAnnealingLR's tMax", tMax);
    checkNumber("CosineAnnealingLR's etaMin", etaMin, 0);
  }

  /** The formula, divided by itself for the epoch before; in PyTorch's order, for another would round differently. */
  protected override nextLr(
    lr: number,
    baseLr: number,
    epoch: number,
    { tMax, etaMin }: CosineAnnealingLRSettings,
  ): number {
    // The epoch before was a least one, which nothing can be divided by.
    if ((epoch - 1 - tMax) % (2 * tMax) === 0) {
      return lr + ((baseLr - etaMin) * (1 - cosine(Math.PI / tMax))) / 2;
    }
    const [now, before] = [epoch, epoch - 1].map((at) => 1 + cosine((Math.PI * at) / tMax)) as [
      number,
      number,
    ];
    return (now / before) * (lr - etaMin) + etaMin;
  }
}
