import { DataLoader, UsageError } from '../src';
import type { Net } from '../lessons/03-cnn';
import type { LabData } from './data';
import type { LabOptions } from './options';
import type { Progress } from './progress';
import { trainingSteps } from './steps';

/** The lab prints the mean loss of so many batches. */
const PRINT_EVERY = 2000;

/** Where training is: for who interrupts it. */
export interface Position {
  epoch: number;
  step: number;
}

/** Trains, with a progress bar and a look at each loss. */
export async function train(
  net: Net,
  { trainset }: LabData,
  options: LabOptions,
  progress: Progress,
  position: Position,
): Promise<void> {
  const { batchSize, epochs, workers } = options;
  const loader = new DataLoader(trainset, { batchSize, shuffle: true, numWorkers: workers });
  // A pass of fewer batches prints its mean loss once, at its end.
  const printEvery = Math.min(PRINT_EVERY, loader.length);

  let runningLoss = 0;
  for await (const { epoch, step, loss } of trainingSteps(net, loader, options)) {
    if (step === 1) runningLoss = 0;
    runningLoss += checked(loss, epoch, step, options);
    if (step % printEvery === 0) {
      progress.print(lossLine(epoch, step, runningLoss / printEvery));
      runningLoss = 0;
    }
    position.epoch = epoch;
    position.step = step;
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
