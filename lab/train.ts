import { DataLoader, UsageError } from '../src';
import type { Net } from '../lessons/03-cnn';
import type { LabData } from './data';
import type { LabOptions } from './options';
import type { Progress } from './progress';
import { trainingSteps, type Step } from './steps';

/** The lab prints the mean loss of so many batches. */
const PRINT_EVERY = 2000;

/** Who has to know how training goes on, such as who saves the network. */
export interface Watcher {
  /** A step has been done. */
  done(step: Step): void;
  /** The network has become worthless. */
  forget(): void;
}

/** Trains, with a progress bar and a look at each loss. */
export async function train(
  net: Net,
  { trainset }: LabData,
  options: LabOptions,
  progress: Progress,
  watcher?: Watcher,
): Promise<void> {
  const { batchSize, epochs, workers } = options;
  const loader = new DataLoader(trainset, { batchSize, shuffle: true, numWorkers: workers });
  // A pass of fewer batches prints its mean loss once, at its end.
  const printEvery = Math.min(PRINT_EVERY, loader.length);

  let runningLoss = 0;
  for await (const done of trainingSteps(net, loader, options)) {
    if (Number.isFinite(done.loss)) watcher?.done(done);
    else watcher?.forget();
    const { epoch, step, loss } = done;
    if (step === 1) runningLoss = 0;
    runningLoss += checked(loss, epoch, step, options);
    if (step % printEvery === 0) {
      progress.print(lossLine(epoch, step, runningLoss / printEvery));
      runningLoss = 0;
    }
    const seen = ((epoch - 1) * loader.length + step) * batchSize;
    progress.show('training', seen, epochs * loader.length * batchSize, 'images');
  }
  progress.stop();
  progress.print('Finished Training');
}

function checked(loss: number, epoch: number, step: number, { lr }: LabOptions): number {
  if (Number.isFinite(loss)) return loss;
  throw new UsageError(
    `the loss is ${loss} in epoch ${epoch}, step ${step}, and learning can't go on from there: ` +
      `try a smaller learning rate than --lr ${lr}`,
  );
}

/** `[1,  2000] loss: 2.213` */
function lossLine(epoch: number, step: number, loss: number): string {
  return `[${epoch}, ${String(step).padStart(5)}] loss: ${loss.toFixed(3)}`;
}
