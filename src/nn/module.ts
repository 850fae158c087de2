import { UsageError } from '../errors';
import { formatShape, sameShape } from '../shape';
import { claim } from '../strays';
import { Parameter } from './parameter';
import type { ArrayData, StateDict } from './stateDict';

/**
 * torch.nn.Module: a layer, or a network made of layers.
 *
 * A subclass holds its layers and parameters as properties, and writes a `forward` method. Names come from the
 * properties: the `weight` of the layer `conv1` is `conv1.weight`, in the order in which they were assigned.
 */
export abstract class Module {
  /** True while training; some layers (dropout, say) work differently then. */
  training = true;

  /** module.named_parameters() */
  *namedParameters(prefix = ''): Generator<[name: string, parameter: Parameter]> {
    const members = Object.entries(this) as [string, unknown][];
    for (const [name, member] of members) {
      if (!(member instanceof Parameter)) continue;
      claim(member);
      yield [prefix + name, member];
    }
    for (const [name, member] of members) {
      if (member instanceof Module) yield* member.namedParameters(`${prefix}${name}.`);
    }
  }

  /** module.parameters() */
  *parameters(): Generator<Parameter> {
    for (const [, parameter] of this.namedParameters()) yield parameter;
  }

  /** module.named_modules(): the module itself (named '') and all within it. */
  *namedModules(name = ''): Generator<[name: string, module: Module]> {
    yield [name, this];
    const prefix = name === '' ? '' : `${name}.`;
    for (const [key, member] of Object.entries(this) as [string, unknown][]) {
      if (member instanceof Module) yield* member.namedModules(prefix + key);
    }
  }

  /** module.train(): into the mode for training, or out of it. */
  train(mode = true): this {
    for (const [, module] of this.namedModules()) module.training = mode;
    return this;
  }

  /** module.eval(): into the mode for testing. */
  eval(): this {
    return this.train(false);
  }

  /** module.zero_grad() */
  zeroGrad(): void {
    for (const parameter of this.parameters()) parameter.clearGrad();
  }

  /** module.state_dict(): a copy of all that was learned. */
  stateDict(): StateDict {
    const state = new Map<string, ArrayData>();
    for (const [name, parameter] of this.namedParameters()) {
      state.set(name, { shape: parameter.shape, data: Float32Array.from(parameter.data()) });
    }
    return state;
  }

  /**
   * module.load_state_dict(state), strict: takes over what was learned. Names and shapes must be the module's own;
   * where one is not, an error names all of them, and nothing was changed.
   */
  loadStateDict(state: StateDict): void {
    const parameters = new Map(this.namedParameters());
    const complaints: string[] = [];
    for (const [name, { shape }] of parameters) {
      const given = state.get(name);
      if (given === undefined) complaints.push(`missing: ${name} ${formatShape(shape)}`);
      else if (!sameShape(given.shape, shape)) {
        complaints.push(`${name}: expected ${formatShape(shape)}, but got ${formatShape(given.shape)}`);
      }
    }
    for (const [name, { shape }] of state) {
      if (!parameters.has(name)) complaints.push(`unexpected: ${name} ${formatShape(shape)}`);
    }
    if (complaints.length > 0) {
      throw new UsageError(`this state dict does not fit ${this.constructor.name}: ${complaints.join('; ')}`);
    }
    for (const [name, parameter] of parameters) {
      const given = state.get(name);
      if (given !== undefined) parameter.copy(given.data);
    }
  }
}
