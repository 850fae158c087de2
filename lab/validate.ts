import { ConfusionMatrix, Generator, nn, percent, randomSplit, UsageError } from '../src';
import { forAnswers } from './answers';
import type { Images } from './images';
import type { LabOptions } from './options';
import type { Progress } from './progress';
import type { Samples, TrainingState } from './state';

/** What is learned from, and what training is measured with. */
export interface Split {
  readonly trainset: Samples;
  readonly heldOut?: Samples;
}

/** Sets `--validate` of the training images aside; the generator is its own, so that training draws as it does without. */
export function holdOut(trainset: Images, { validate, seed }: LabOptions): Split {
  if (validate === undefined) return { trainset };
  const [rest, heldOut] = randomSplit(trainset, [1 - validate, validate], { generator: new Generator(seed) });
  if (rest.length > 0 && heldOut.length > 0) return { trainset: rest, heldOut };
  const none = heldOut.length === 0 ? 'hold out' : 'train on';
  throw new UsageError(
    `--validate ${validate} of ${trainset.length} images leaves none to ${none}: take another part, or more images`,
  );
}

/** Looks at the held-out images after a pass, prints how well they were recognised, and remembers the best weights. */
export async function validate(
  state: TrainingState,
  heldOut: Samples,
  { workers }: LabOptions,
  progress: Progress,
): Promise<void> {
  const criterion = new nn.CrossEntropyLoss();
  const matrix = new ConfusionMatrix(Array.from({ length: 10 }, (_, i) => String(i)));
  let sum = 0;
  // A generator of its own: training goes on as if nobody had looked.
  await forAnswers(
    state.net,
    heldOut,
    { numWorkers: workers, generator: new Generator() },
    (logits, labels) => {
      sum += criterion.forward(logits, labels).item() * labels.shape[0];
      matrix.update(logits, labels);
      progress.show('validating', matrix.total, heldOut.length, 'images');
    },
  );
  const [epoch, loss, accuracy] = [state.epoch + 1, sum / heldOut.length, matrix.accuracy()];
  progress.print(`[${epoch}] held-out images: loss ${loss.toFixed(3)}, accuracy ${percent(accuracy)} %`);
  if (state.best === undefined || loss < state.best.loss)
    state.best = { epoch, loss, accuracy, weights: state.net.stateDict() };
}

/** Have as many passes as `--patience` says brought no lower loss on the held-out images? */
export function isPatienceOver(
  { epoch, best }: Pick<TrainingState, 'epoch' | 'best'>,
  { patience = Infinity }: LabOptions,
): boolean {
  return best !== undefined && epoch - best.epoch >= patience;
}
