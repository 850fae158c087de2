import { UsageError } from '../../errors';
import { got } from '../../got';
import { checkSize } from '../../shape';
import { checkNumber, checkOptions, refuse } from '../../checks';
import { Optimizer } from '../optimizer';
import { withoutRounding, type LearningRate } from '../paramGroup';

/** What a schedule needs to go on: its settings, and where it is. */
export type SchedulerState<Settings extends object> = Settings & {
  readonly lastEpoch: number;
  readonly baseLrs: readonly number[];
  readonly lastLr: readonly number[];
};

/**
 * torch.optim.lr_scheduler.LRScheduler: changes the learning rates of an optimizer from epoch to epoch.
 *
 * `step()` is called once an epoch, after the optimizer's steps. The next rate is made of the one before, so schedules of one
 * optimizer can be combined, and a rate may be changed by hand in between.
 */
export abstract class LRScheduler<Settings extends object> {
  readonly optimizer: Optimizer<LearningRate>;
  #settings: Settings;
  #lastEpoch = 0;
  /** For each group, the rate with which the first of its schedules began. */
  #baseLrs: readonly number[];
  #lastLr: readonly number[];

  constructor(optimizer: Optimizer<LearningRate>, settings: Settings) {
    this.checkSettings(settings);
    if (!((optimizer as unknown) instanceof Optimizer))
      refuse(this.constructor.name, 'an optimizer', optimizer);
    this.optimizer = optimizer;
    this.#settings = settings;
    this.#checkRates();
    this.#baseLrs = optimizer.paramGroups.map((group) => (group.initialLr ??= group.lr));
    this.#lastLr = optimizer.paramGroups.map(({ lr }) => lr);
  }

  /** scheduler.last_epoch: how many steps the schedule has made. */
  get lastEpoch(): number {
    return this.#lastEpoch;
  }

  /** scheduler.get_last_lr(): for each group, the rate that the last step, or the start, gave. */
  getLastLr(): readonly number[] {
    return this.#lastLr;
  }

  /** scheduler.step(): the next epoch's rates. */
  step(): void {
    this.#checkRates();
    this.#lastEpoch++;
    this.optimizer.paramGroups.forEach((group, i) => {
      group.lr = this.nextLr(group.lr, this.#baseLrs[i] ?? group.lr, this.#lastEpoch, this.#settings);
    });
    this.#lastLr = this.optimizer.paramGroups.map(({ lr }) => lr);
  }

  /** They may be changed by hand in between. */
  #checkRates(): void {
    for (const { lr } of this.optimizer.paramGroups)
      checkNumber(`${this.constructor.name}'s learning rate`, lr);
  }

  /** Refuses settings that make no sense. */
  protected abstract checkSettings(settings: Settings): void;

  /** A group's rate for an epoch (1, 2, …), from the rate of the epoch before. */
  protected abstract nextLr(lr: number, baseLr: number, epoch: number, settings: Settings): number;

  /** scheduler.state_dict() */
  stateDict(): SchedulerState<Settings> {
    return {
      ...this.#settings,
      lastEpoch: this.#lastEpoch,
      baseLrs: this.#baseLrs,
      lastLr: this.#lastLr,
    };
  }

  /**
   * scheduler.load_state_dict(state). The rates themselves are the optimizer's, and are in its state. Where the state doesn't
   * fit, an error says why, and nothing was changed.
   */
  loadStateDict(state: SchedulerState<Settings>): void {
    const what = this.constructor.name;
    checkOptions(`${what}'s state dict`, state, Object.keys(this.stateDict()));
    const { lastEpoch, baseLrs, lastLr, ...settings } = state;
    checkSize(`${what}'s lastEpoch`, lastEpoch, 0);
    for (const lrs of [baseLrs, lastLr]) {
      const groups = this.optimizer.paramGroups.length;
      if (!Array.isArray(lrs) || lrs.length !== groups) {
        throw new UsageError(
          `${what} expected a learning rate for each of ${groups} groups, but got ${got(lrs)}`,
        );
      }
      for (const lr of lrs as readonly number[])
        checkNumber(`${what}'s learning rate`, withoutRounding({ lr }).lr, 0);
    }
    // What is left of the state, by its type.
    const own = settings as unknown as Settings;
    this.checkSettings(own);
    this.#settings = own;
    this.#lastEpoch = lastEpoch;
    this.#baseLrs = [...baseLrs];
    this.#lastLr = [...lastLr];
  }
}
