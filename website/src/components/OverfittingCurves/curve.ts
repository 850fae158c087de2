/** An epoch of `docs/runs/overfitting.json`; epoch 0 is before training. */
export interface Epoch {
  readonly epoch: number;
  readonly training: Measured;
  readonly test: Measured;
}

export interface Measured {
  readonly loss: number;
  readonly accuracy: number;
}

/** The epoch after which the test loss was lowest; the first one where several are. */
export function lowestTestLoss(curve: readonly Epoch[]): Epoch {
  return curve.reduce((best, epoch) => (epoch.test.loss < best.test.loss ? epoch : best));
}

/** Whether the best epoch is still to come, is this one, or is over. */
export function placeOf({ epoch }: Epoch, best: Epoch): 'before' | 'best' | 'after' {
  if (epoch === best.epoch) return 'best';
  return epoch < best.epoch ? 'before' : 'after';
}
