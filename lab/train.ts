import { DataLoader, UsageError } from '../src';
import type { LabOptions } from './options';
import type { Progress } from './progress';
import type { TrainingState } from './state';
import { stepsOfPass, type Step } from './steps';
import { isPatienceOver, validate, type Split } from './validate';

/** The lab prints the mean loss of so many batches. */
const PRINT_EVERY = 2000;

/** Who has to know how training goes on, such as who saves the network. */
export interface Watcher {
  /** A step has been done. */
  done(step: Step): void;
  /** Its loss has been noted, and printed where it was due. */
  noted(step: Step): void;
  /** All of a pass has been done. */
  passed(): void;
  /** The network has become worthless. */
  forget(): void;
}

/** Trains from where the state is, with a progress bar and a look at each loss. */
export async function train(
  state: TrainingState,
  { trainset, heldOut }: Split,
  options: LabOptions,
  progress: Progress,
  watcher?: Watcher,
): Promise<void> {
  const { batchSize, epochs, workers } = options;
  const loader = new DataLoader(trainset, { batchSize, shuffle: true, numWorkers: workers });
  // A pass of fewer batches prints its mean loss once, at its end.
  const printEvery = Math.min(PRINT_EVERY, loader.length);

  while (!isDone(state, options)) {
    for await (const done of stepsOfPass(state, loader)) {
      const { epoch, step, loss } = done;
      if (!Number.isFinite(loss)) {
        watcher?.forget();
        throw lossError(done, options);
      }
      watcher?.done(done);
      state.runningLoss += loss;
      if (step % printEvery === 0) {
        progress.print(lossLine(epoch, step, state.runningLoss / printEvery));
        state.runningLoss = 0;
      }
      watcher?.noted(done);
      const seen = ((epoch - 1) * loader.length + step) * batchSize;
      progress.show('training', seen, epochs * loader.length * batchSize, 'images');
    }
    if (heldOut !== undefined) await validate(state, heldOut, options, progress);
    state.endPass();
    watcher?.passed();
  }
  progress.stop();
  if (isPatienceOver(state, options)) progress.print(patienceLine(state));
  progress.print('Finished Training');
}

/** Is there nothing left to learn, by the options? */
export function isDone(state: TrainingState, options: LabOptions): boolean {
  return state.epoch >= options.epochs || isPatienceOver(state, options);
}

function lossError({ epoch, step, loss }: Step, { lr }: LabOptions): UsageError {
  return new UsageError(
    `the loss is ${loss} in epoch ${epoch}, step ${step}, and learning can't go on from there: ` +
      `try a smaller learning rate than --lr ${lr}`,
  );
}

/** `[1,  2000] loss: 2.213` */
function lossLine(epoch: number, step: number, loss: number): string {
  return `[${epoch}, ${String(step).padStart(5)}] loss: ${loss.toFixed(3)}`;
}

function patienceLine({ epoch, best }: TrainingState): string {
  return `No better on the held-out images for ${epoch - (best?.epoch ?? epoch)} epochs: the weights of epoch ${best?.epoch} are kept`;
}
