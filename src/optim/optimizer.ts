import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import type { ArrayData, Parameter, StateDict } from '../nn';
import { formatShape, sameShape } from '../shape';

/** What an optimizer remembers from step to step, and its settings: enough to go on where training stopped. */
export interface OptimizerState<Options> {
  readonly options: Options;
  /** `<number of the parameter>.<name of the memory>`, e.g. `0.momentumBuffer`. */
  readonly state: StateDict;
}

/**
 * torch.optim.Optimizer: changes the parameters by means of their gradients. What `step` does with them is what makes
 * one optimizer different from another.
 */
export abstract class Optimizer<Options extends object> {
  readonly parameters: readonly Parameter[];
  /** May be changed while training, the learning rate above all. */
  options: Options;
  /** For each parameter, what was remembered about it, by name. */
  readonly #memories: readonly Memory[];

  constructor(parameters: Iterable<Parameter>, options: Options) {
    this.parameters = [...parameters];
    this.options = options;
    this.#memories = this.parameters.map(() => new Memory());
    if (this.parameters.length === 0) throw new UsageError('an optimizer expected parameters, but got none');
  }

  /** optimizer.zero_grad(): forgets all gradients, for `backward` adds to what is there. */
  zeroGrad(): void {
    for (const parameter of this.parameters) parameter.clearGrad();
  }

  /** optimizer.step(): moves each parameter that has a gradient. */
  step(): void {
    this.parameters.forEach((parameter, i) => {
      const gradient = parameter.grad;
      const memory = this.#memories[i];
      if (gradient === null || memory === undefined) return;
      parameter.replace(this.update(parameter.raw, gradient.raw, memory));
    });
  }

  /** The new numbers of one parameter. */
  protected abstract update(parameter: Raw, gradient: Raw, memory: Memory): Raw;

  /** optimizer.state_dict() */
  stateDict(): OptimizerState<Options> {
    const state = new Map<string, ArrayData>();
    this.#memories.forEach((memory, i) => {
      for (const [name, raw] of memory) {
        state.set(`${i}.${name}`, { shape: raw.shape, data: Float32Array.from(ops.toData(raw)) });
      }
    });
    return { options: { ...this.options }, state };
  }

  /** optimizer.load_state_dict(state) */
  loadStateDict({ options, state }: OptimizerState<Options>): void {
    const loaded = [...state].map(([key, { shape, data }]) => {
      const [, index = '', name = ''] = /^(\d+)\.(\w+)$/.exec(key) ?? [];
      const parameter = this.parameters[Number(index)];
      if (name === '' || parameter === undefined) {
        throw new UsageError(
          `this optimizer has ${this.parameters.length} parameters; there is none for "${key}"`,
        );
      }
      if (shape.length > 0 && !sameShape(shape, parameter.shape)) {
        const expected = formatShape(parameter.shape);
        throw new UsageError(`"${key}" of the optimizer expected ${expected}, but got ${formatShape(shape)}`);
      }
      return { index: Number(index), name, shape, data };
    });
    for (const memory of this.#memories) memory.clear();
    for (const { index, name, shape, data } of loaded) {
      this.#memories[index]?.set(name, ops.fromData(data.slice(), shape));
    }
    this.options = { ...options };
  }
}

/** What an optimizer remembers about one parameter. */
export class Memory {
  readonly #values = new Map<string, Raw>();

  [Symbol.iterator](): Iterator<[name: string, value: Raw]> {
    return this.#values.entries();
  }

  /** Remembers a tensor in place of the one before. */
  set(name: string, value: Raw): void {
    this.#values.get(name)?.dispose();
    this.#values.set(name, value);
  }

  /** Makes, of what was remembered, what is from now on, and gives it back. It outlives what is tidied up around. */
  update(name: string, next: (before: Raw | undefined) => Raw): Raw {
    const value = ops.keep(() => ops.tidy(() => next(this.#values.get(name))));
    this.set(name, value);
    return value;
  }

  clear(): void {
    for (const value of this.#values.values()) value.dispose();
    this.#values.clear();
  }
}

/** A setting that has to be a number within bounds. */
export function checkOption(what: string, value: number, least: number, below = Infinity): void {
  if (!(value >= least && value < below)) {
    const bound = below === Infinity ? `${least} or more` : `from ${least} up to, but not, ${below}`;
    throw new UsageError(`${what} expected ${bound}, but got ${value}`);
  }
}
