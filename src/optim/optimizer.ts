import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import { claimToTrain } from '../strays';
import type { Tensor } from '../tensor';
import { Memory } from './memory';
import {
  groupsOf,
  paramsOf,
  type GroupOptions,
  type LearningRate,
  type ParamGroup,
  type Params,
  withoutRounding,
} from './paramGroup';
import { checkGroups, checkMemories, savedState, takeOver, type OptimizerState } from './stateDict';

/**
 * torch.optim.Optimizer: changes the parameters by means of their gradients. What `update` does with them is what makes one
 * optimizer different from another.
 *
 * It takes parameters, or groups of them with settings of their own: `[{ params: net.fc.parameters(), lr: 0.1 }, …]`.
 * Settings are checked when they are given, and at each step, for they may be changed in `paramGroups`.
 */
export abstract class Optimizer<Options extends LearningRate> {
  /** The settings that hold where a group has none of its own. */
  readonly defaults: Readonly<Options>;
  readonly #groups: ParamGroup<Options>[] = [];
  /** For each parameter, what was remembered about it. */
  readonly #memories = new Map<Tensor, Memory>();

  constructor(params: Params | Iterable<GroupOptions<Options>>, defaults: Options) {
    this.checkOptions(defaults);
    this.defaults = defaults;
    for (const group of groupsOf(this.constructor.name, params)) this.addParamGroup(group);
  }

  /** optimizer.param_groups; there is at least one. */
  get paramGroups(): readonly [ParamGroup<Options>, ...ParamGroup<Options>[]] {
    // The constructor refuses a list of none.
    return this.#groups as [ParamGroup<Options>, ...ParamGroup<Options>[]];
  }

  /** optimizer.add_param_group(group): more parameters, each of which is to be in one group only. */
  addParamGroup(group: GroupOptions<Options>): void {
    const what = this.constructor.name;
    const params = paramsOf(what, group);
    if (params.some((parameter) => this.#memories.has(parameter))) {
      throw new UsageError(`${what} expected each parameter in one group, but got one in two`);
    }
    const whole = { ...this.defaults, ...group, params };
    this.checkOptions(whole);
    this.#groups.push(whole);
    for (const parameter of params) {
      this.#memories.set(parameter, new Memory());
      claimToTrain(parameter);
    }
  }

  /** optimizer.zero_grad(): forgets all gradients, for `backward` adds to what is there. */
  zeroGrad(): void {
    for (const parameter of this.#memories.keys()) parameter.clearGrad();
  }

  /** optimizer.step(): moves each parameter that has a gradient. */
  step(): void {
    for (const group of this.#groups) this.checkOptions(withoutRounding(group));
    for (const group of this.#groups) {
      for (const parameter of group.params) {
        const gradient = parameter.grad;
        const memory = this.#memories.get(parameter);
        if (gradient === null || memory === undefined) continue;
        parameter.replace(ops.tidy(() => this.update(parameter.raw, gradient.raw, group, memory)));
      }
    }
  }

  /** The names of what is remembered about a parameter. */
  protected abstract readonly remembers: readonly string[];

  /** Refuses settings that make no sense. */
  protected abstract checkOptions(options: Options): void;

  /** The new numbers of one parameter. What is made on the way is freed, but for the memory. */
  protected abstract update(parameter: Raw, gradient: Raw, options: Options, memory: Memory): Raw;

  /** optimizer.state_dict() */
  stateDict(): OptimizerState<Options, Float32Array> {
    return savedState(this.#groups, this.#memories);
  }

  /**
   * optimizer.load_state_dict(state), for as many groups of as many parameters. Where it doesn't fit, an error says why, and
   * nothing was changed.
   */
  loadStateDict(given: OptimizerState<Options>): void {
    const what = this.constructor.name;
    const { state, paramGroups } = checkGroups(what, given, this.#groups);
    for (const group of paramGroups) this.checkOptions(withoutRounding(group));
    const numbers = paramGroups.flatMap((group) => group.params);
    const parameters = new Map(
      [...this.#memories.keys()].map((parameter, i) => [numbers[i] ?? i, parameter]),
    );
    const loaded = checkMemories(what, state, parameters, this.remembers);
    this.#groups.forEach((group, i) => Object.assign(group, paramGroups[i], { params: group.params }));
    takeOver(this.#memories, loaded);
  }
}
