import { getRngState, optim, setRngState, UsageError, type DataLoader, type Dataset, type nn } from '../src';
import type { Net } from '../lessons/03-cnn';
import type { SETS } from './classes';
import type { Images } from './images';

/** An image with its label, as the lab's data sets have them. */
export type Sample = ReturnType<Images['get']>;
export type Samples = Dataset<Sample>;

/** How the network is trained. */
export interface Training {
  readonly lr: number;
  readonly momentum: number;
}

/** When the network did best so far, by its mean loss on the held-out images. */
export interface Best {
  /** The pass after which that was, from 1 on. */
  readonly epoch: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly weights: nn.StateDict<nn.StoredArray>;
}

/** All that training goes on from: whole after each step, and what a checkpoint keeps. */
export class TrainingState {
  readonly net: Net;
  readonly optimizer: optim.SGD;
  /** Passes that are done, and batches of the running one. */
  epoch = 0;
  batch = 0;
  /** The sum of the losses since a mean was printed. */
  runningLoss = 0;
  /** The default generator's state when the running pass began. */
  passGenerator: Uint8Array = getRngState();
  /** The pass after which the held-out images were recognised best, if there are any. */
  best: Best | undefined;
  /** Has the network been saved and tested? */
  finished = false;
  /** Which images `--data` came to be. */
  data: keyof typeof SETS | undefined;

  constructor(net: Net, { lr, momentum }: Training) {
    this.net = net;
    this.optimizer = new optim.SGD(net.parameters(), { lr, momentum });
  }

  /** What is left of the running pass, in the order in which the pass was begun. */
  restOfPass(loader: DataLoader<Sample>): ReturnType<DataLoader<Sample>['skip']> {
    if (this.batch > loader.length)
      throw new UsageError(
        `the run to go on with was at step ${this.batch} of a pass, and one over these images has ${loader.length}: ` +
          'its checkpoint is damaged, or the images are others',
      );
    const now = getRngState();
    if (this.batch === 0) this.passGenerator = now;
    setRngState(this.passGenerator);
    const rest = loader.skip(this.batch);
    setRngState(now);
    return rest;
  }

  /** Where the generator goes on from. Before the first batch, that is the pass's start: it is begun anew. */
  generator(): Uint8Array {
    return this.batch === 0 ? this.passGenerator : getRngState();
  }

  endPass(): void {
    this.epoch++;
    this.batch = 0;
    this.runningLoss = 0;
    this.passGenerator = getRngState();
  }
}
