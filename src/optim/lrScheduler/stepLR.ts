import { checkSize } from '../../shape';
import { checkNumber, checkOptions } from '../../checks';
import type { Optimizer } from '../optimizer';
import type { LearningRate } from '../paramGroup';
import { LRScheduler } from './lrScheduler';

/** How often `StepLR` lowers the rate, and by how much. */
export interface StepLRSettings {
  /** After how many epochs the rate falls. */
  readonly stepSize: number;
  /** What it is multiplied by then; 0.1 by default. */
  readonly gamma: number;
}

/** torch.optim.lr_scheduler.StepLR(optimizer, stepSize): every `stepSize` epochs, lr ← gamma * lr. */
export class StepLR extends LRScheduler<StepLRSettings> {
  constructor(
    optimizer: Optimizer<LearningRate>,
    stepSize: number,
    options: { readonly gamma?: number } = {},
  ) {
    checkOptions('StepLR', options, ['gamma']);
    const { gamma = 0.1 } = options;
    super(optimizer, { stepSize, gamma });
  }

  protected override checkSettings({ stepSize, gamma }: StepLRSettings): void {
    checkSize("StepLR's stepSize", stepSize);
    checkNumber("StepLR's gamma", gamma, 0);
  }

  protected override nextLr(
    lr: number,
    _: number,
    epoch: number,
    { stepSize, gamma }: StepLRSettings,
  ): number {
    return epoch % stepSize === 0 ? lr * gamma : lr;
  }
}
