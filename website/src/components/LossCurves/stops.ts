/** What the curves show of `docs/runs/cifar10.json`. */
export interface CurveRun {
  readonly trainImages: number;
  readonly batchSize: number;
  readonly lossEvery: number;
  /** Means of every `lossEvery` batches. */
  readonly losses: readonly number[];
  readonly tests: readonly TestPoint[];
}

export interface TestPoint {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** A place where the cursor stops. */
export interface Stop {
  readonly step: number;
  /** From 1 on; the last step of an epoch belongs to it. */
  readonly epoch: number;
  /** How many images the network was shown so far, each as often as it was shown. */
  readonly shown: number;
  /** The mean loss up to here; none before the first step. */
  readonly loss: number | undefined;
  /** The last test that was made by then. */
  readonly test: TestPoint | undefined;
}

/** One stop before the first step, then one for each mean loss. */
export function stopsOf({ trainImages, batchSize, lossEvery, losses, tests }: CurveRun): readonly Stop[] {
  return [undefined, ...losses].map((loss, i) => {
    const step = i * lossEvery;
    return {
      step,
      epoch: Math.max(1, Math.ceil((step * batchSize) / trainImages)),
      shown: step * batchSize,
      loss,
      test: tests.findLast((test) => test.step <= step),
    };
  });
}
