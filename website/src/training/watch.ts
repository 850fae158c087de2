import { memory, type Tensor } from '../../../src/browser';
import type { Images } from '../../../lab/images';
import type { Control } from './control';
import type { Onlooker } from './loop';
import { probabilitiesOf, test } from './look';
import type { Network } from './network';
import { stepsOfPoint } from './points';
import type { Point, Tell } from './protocol';
import type { Turn } from './turns';

/** So many tests at most has a run. */
const TESTS = 20;
/** What went before a loss that is none can tell why. */
const REMEMBERED = 5;

/** How often a page wants to see how a run looks. */
export interface Pace {
  framesPerSecond: number;
}

export interface Watched {
  readonly run: number;
  readonly net: Network;
  readonly steps: number;
  readonly batchSize: number;
  readonly testset: Images;
  readonly shown: Tensor<readonly [number, 32, 32, 3]>;
}

/** Looks at a run between its steps, and tells the page. It changes nothing: neither weights nor what is drawn. */
export class Watch implements Onlooker {
  readonly #watched: Watched;
  readonly #control: Control;
  readonly #turn: Turn;
  readonly #pace: Pace;
  readonly #tell: Tell;
  readonly #pointEvery: number;
  readonly #testEvery: number;
  #step = 0;
  /** Of the last batches, the latest at the end. */
  readonly losses: number[] = [];
  #points: Point[] = [];
  /** Since the last point. */
  #recent: number[] = [];
  #lastFrame = -Infinity;
  #began: number | undefined;
  #paused = 0;

  constructor(watched: Watched, control: Control, turn: Turn, pace: Pace, tell: Tell) {
    this.#watched = watched;
    this.#control = control;
    this.#turn = turn;
    this.#pace = pace;
    this.#tell = tell;
    this.#pointEvery = stepsOfPoint(watched.steps, watched.batchSize);
    this.#testEvery = Math.ceil(watched.steps / TESTS);
  }

  async before(): Promise<boolean> {
    const began = performance.now();
    this.#began ??= began;
    const waits = this.#control.waits;
    if (waits) this.frame();
    const isNext = waits ? await this.#pause() : await this.#control.next();
    await this.#turn.next();
    this.#paused += performance.now() - began;
    // That it goes on is seen at once, and only now is it known how long it waited.
    if (waits && !this.#control.isPaused) this.frame();
    return isNext;
  }

  async after(loss: number): Promise<void> {
    this.#step++;
    this.losses.push(loss);
    if (this.losses.length > REMEMBERED) this.losses.shift();
    this.#recent.push(loss);
    const isLast = this.#step === this.#watched.steps;
    if (this.#step % this.#pointEvery === 0 || isLast) this.#point();
    const { framesPerSecond } = this.#pace;
    if (isLast || (this.#step % this.#testEvery === 0 && framesPerSecond > 0)) await this.test();
    if (performance.now() - this.#lastFrame >= 1000 / framesPerSecond) this.frame();
  }

  /** Meanwhile others may work. */
  async #pause(): Promise<boolean> {
    this.#turn.give();
    const isNext = await this.#control.next();
    await this.#turn.take();
    return isNext;
  }

  async test(): Promise<void> {
    const { run, net, testset } = this.#watched;
    this.#tell({ type: 'tested', run, step: this.#step, ...(await test(net, testset)) });
  }

  frame(): void {
    const { run, net, shown } = this.#watched;
    this.#lastFrame = performance.now();
    const running = this.#lastFrame - (this.#began ?? NaN) - this.#paused;
    this.#tell({
      type: 'frame',
      run,
      step: this.#step,
      loss: this.losses.at(-1) ?? NaN,
      points: this.#points,
      filters: filtersOf(net),
      probabilities: probabilitiesOf(net, shown),
      stepsPerSecond: this.#step === 0 ? NaN : (1000 * this.#step) / running,
      tensors: memory().numTensors,
      paused: this.#control.isPaused,
    });
    this.#points = [];
  }

  /** The last frame of a run that can't go on: how its loss grew, step by step. */
  finalFrame(): void {
    const before = this.#step - this.#recent.length;
    this.#points.push(...this.#recent.map((loss, i) => ({ step: before + i + 1, loss })));
    this.frame();
  }

  #point(): void {
    const sum = this.#recent.reduce((a, b) => a + b, 0);
    this.#points.push({ step: this.#step, loss: sum / this.#recent.length });
    this.#recent = [];
  }
}

/** The weights of its first layer. */
function filtersOf(net: Network): Float32Array {
  const [weight] = net.parameters();
  return Float32Array.from(weight?.data() ?? []);
}
