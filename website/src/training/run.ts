import { manualSeed, UsageError, type nn } from '../../../src/browser';
import { Net } from '../../../lessons/03-cnn';
import { Control } from './control';
import { heldOut, imagesToTrain, SHOWN } from './images';
import { shownImages } from './look';
import { train } from './loop';
import type { Tell, TrainingOptions } from './protocol';
import { Watch, type Pace } from './watch';

/** A network, and its training from the first step to the last. */
export class Run {
  readonly number: number;
  readonly options: TrainingOptions;
  readonly control: Control;
  readonly net: Net;

  /** `start`: weights to begin with, in place of those that the seed gives. */
  constructor(
    number: number,
    options: TrainingOptions,
    paused: boolean,
    start?: nn.StateDict<nn.StoredArray>,
  ) {
    this.number = number;
    this.options = options;
    this.control = new Control(paused);
    manualSeed(options.seed);
    this.net = new Net();
    if (start) this.net.loadStateDict(start);
  }

  async train(pace: Pace, tell: Tell): Promise<void> {
    const { number: run, options, control, net } = this;
    const trainset = imagesToTrain(options.images);
    const testset = heldOut();
    const shown = await shownImages(testset);
    const steps = options.epochs * Math.ceil(trainset.length / options.batchSize);
    const pictures = testset.pixels.slice(0, (SHOWN * testset.pixels.length) / testset.length);
    const labels = [...testset.labels.subarray(0, SHOWN)];
    tell({ type: 'begun', run, options, steps, classes: testset.classes, pictures, labels });
    const watch = new Watch(
      { run, net, steps, batchSize: options.batchSize, testset, shown },
      control,
      pace,
      tell,
    );
    try {
      watch.frame();
      await watch.test();
      await train(net, trainset, options, watch);
      watch.frame();
      tell({ type: 'ended', run });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      watch.finalFrame();
      tell({ type: 'ended', run, problem: error.message, losses: watch.losses });
    } finally {
      shown.dispose();
    }
  }

  /** Frees the network. */
  free(): void {
    for (const parameter of this.net.parameters()) parameter.dispose();
  }
}
