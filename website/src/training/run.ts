import { manualSeed, UsageError, type nn, type Tensor } from '../../../src/browser';
import { Control } from './control';
import { imagesToTest, imagesToTrain, SHOWN } from './images';
import { shownImages } from './look';
import { train } from './loop';
import { freeNetwork, networkOf, type Network } from './network';
import type { Design } from './own/design';
import type { Tell, TrainingOptions } from './protocol';
import { Turn, type Turns } from './turns';
import { Watch, type Pace } from './watch';

export interface RunStart {
  readonly number: number;
  readonly options: TrainingOptions;
  readonly design: Design;
  /** Whether it waits before its first step. */
  readonly paused: boolean;
  /** Weights to begin with, in place of those that the seed gives. */
  readonly weights?: nn.StateDict<nn.StoredArray> | undefined;
}

/** A network, and its training from the first step to the last. */
export class Run {
  readonly number: number;
  readonly options: TrainingOptions;
  readonly control: Control;
  readonly net: Network;
  readonly #turn: Turn;

  constructor({ number, options, design, paused, weights }: RunStart, turns: Turns) {
    this.number = number;
    this.options = options;
    this.control = new Control(paused);
    manualSeed(options.seed);
    this.net = networkOf(design);
    try {
      if (weights) this.net.loadStateDict(weights);
    } catch (error) {
      this.free();
      throw error;
    }
    this.#turn = new Turn(turns);
  }

  async train(pace: Pace, tell: Tell): Promise<void> {
    const { number: run, options, control, net } = this;
    await this.#turn.take();
    let watch: Watch | undefined;
    let shown: Tensor<readonly [number, 32, 32, 3]> | undefined;
    try {
      // Another one was asked for while this one waited for its turn.
      if (control.hasEnded) {
        tell({ type: 'ended', run });
        return;
      }
      const [trainset, testset] = [await imagesToTrain(options), await imagesToTest(options)];
      shown = await shownImages(testset);
      const steps = options.epochs * Math.ceil(trainset.length / options.batchSize);
      const pictures = testset.pixels.slice(0, (SHOWN * testset.pixels.length) / testset.length);
      const labels = [...testset.labels.subarray(0, SHOWN)];
      tell({ type: 'begun', run, options, steps, classes: testset.classes, pictures, labels });
      watch = new Watch(
        { run, net, steps, batchSize: options.batchSize, testset, shown },
        control,
        this.#turn,
        pace,
        tell,
      );
      watch.frame();
      await watch.test();
      await train(net, trainset, options, watch);
      watch.frame();
      tell({ type: 'ended', run });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      watch?.finalFrame();
      tell({ type: 'ended', run, problem: error.message, losses: watch?.losses ?? [] });
    } finally {
      shown?.dispose();
      this.#turn.give();
    }
  }

  /** Frees the network. */
  free(): void {
    freeNetwork(this.net);
  }
}
