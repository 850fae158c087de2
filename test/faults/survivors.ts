/** Faults that change nothing of what the short lab prints, and why nothing can. */
interface Survivors {
  readonly why: string;
  readonly file: string;
  /** As `npx ts-node test/faults/run.ts <file>` prints them. */
  readonly titles: readonly string[];
}

export const SURVIVORS: readonly Survivors[] = [
  {
    why: 'A new axis behind the last one: each number beyond the end says the same.',
    file: 'src/nn/functional/crossEntropy.ts',
    titles: ['ops.withAxis(dy, 1) → ops.withAxis(dy, 2)'],
  },
  {
    why: 'As above.',
    file: 'src/nn/functional/softmax.ts',
    titles: [
      'ops.withAxis(ops.max(logits, 1), 1) → ops.withAxis(ops.max(logits, 1), 2)',
      'ops.withAxis(ops.sum(x, [1]), 1) → ops.withAxis(ops.sum(x, [1]), 2)',
    ],
  },
  {
    why: 'TensorFlow.js takes the axes 1 and 1 of a matrix for both of its axes.',
    file: 'src/nn/functional/crossEntropy.ts',
    titles: ['[0, 1] → [1, 1]'],
  },
  {
    why: 'Any number above 0 marks the image, any below 0 stands for no cell, and the first number wins over whatever was there.',
    file: 'src/nn/functional/maxPool2d.ts',
    titles: ['ops.fill(x.shape, 1) → ops.fill(x.shape, 2)', '-1 → -2', '-Infinity → Infinity'],
  },
  {
    why: 'The count is asked for only while training, and only where there are running means.',
    file: 'src/nn/batchNorm2d.ts',
    titles: [
      'this.training ? this.#countBatch() : 0 → this.training ? this.#countBatch() : 1',
      'this.numBatchesTracked?.item() ?? 0 → this.numBatchesTracked?.item() ?? 1',
    ],
  },
  {
    why: 'tMax before or after: they lie a whole period, 2 * tMax, apart.',
    file: 'src/optim/lrScheduler/cosineAnnealingLR.ts',
    titles: ['epoch - 1 - tMax → epoch - 1 + tMax'],
  },
  {
    why: 'Of two equal sizes, one goes either way: half of their difference is 0.',
    file: 'src/transforms/centerCrop.ts',
    titles: ['size >= oldSize → size > oldSize'],
  },
  {
    why: 'Of a square, both sides become the same.',
    file: 'src/transforms/resize.ts',
    titles: ['width <= height → width < height'],
  },
  {
    why: 'There are as many deviations as channels; the compiler asks for another number.',
    file: 'src/transforms/normalize.ts',
    titles: ['this.std[c] ?? 1 → this.std[c] ?? 2'],
  },
  {
    why: 'A pixel more on a side has the weight 0; weights add up to 1, so that no sum is above 255.',
    file: 'src/transforms/resample.ts',
    titles: [
      'center - reach + 0.5 → center - reach - 0.5',
      'center + reach + 0.5 → center + reach + 1.5',
      'Math.min(sum >> PRECISION_BITS, 255) → Math.min(sum >> PRECISION_BITS, 256)',
    ],
  },
  {
    why: 'No 32-bit float lies between these two; what is asked is infinite; no such float has so many digits.',
    file: 'src/printColumn.ts',
    titles: [
      'most > 1e8 → most > 100000001',
      'number > 0 → number > 1',
      'MANY_DIGITS = 40 → MANY_DIGITS = 41',
    ],
  },
  {
    why: 'A setting that was left out is fine, as is any number within its bounds.',
    file: 'src/nn/functional/labels.ts',
    titles: ['-100 → -101', '-100 → 100', 'labelSmoothing = 0 → labelSmoothing = 1'],
  },
  {
    why: 'Only which of two numbers is the higher one counts.',
    file: 'src/scope.ts',
    titles: ['count = 0 → count = 1'],
  },
  {
    why: 'A tensor that has ended is asked for its parts no more.',
    file: 'src/tensor.ts',
    titles: ['this.#parts.length = 0 → this.#parts.length = 1'],
  },
  {
    why: 'One number for each channel is refused before.',
    file: 'src/nn/functional/batchNorm.ts',
    titles: ['count > 0 → count > 1'],
  },
  {
    why: 'All was looked at before: each name is there, and none has bytes.',
    file: 'src/nn/stateDict.ts',
    titles: [
      'data !== undefined && !(data instanceof Uint8Array) → data !== undefined || !(data instanceof Uint8Array)',
    ],
  },
];
