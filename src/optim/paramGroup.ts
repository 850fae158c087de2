import { checkOptions, refuse } from '../checks';
import { withoutSign } from '../rounding';
import { UsageError } from '../errors';
import { Tensor } from '../tensor';

/** What every optimizer has: a learning rate, which schedules change. */
export interface LearningRate {
  /** Learning rate: how far a step goes. */
  lr: number;
}

/**
 * A dict of optimizer.param_groups: parameters, with the settings that hold for them. The settings may be changed while
 * training, the learning rate above all; the next step goes by them.
 */
export type ParamGroup<Options extends LearningRate> = Options & {
  readonly params: readonly Tensor[];
  /** The rate with which a schedule began. */
  initialLr?: number;
};

/** Parameters as they are given: those of a module, or a list. */
export type Params = Iterable<Tensor>;

/** Some parameters, and the settings that differ for them from those of all. */
export type GroupOptions<Options extends LearningRate> = Partial<Options> & { readonly params: Params };

/** What was given to an optimizer, as groups: parameters alone are one group. */
export function groupsOf<Options extends LearningRate>(
  what: string,
  given: Params | Iterable<GroupOptions<Options>>,
): readonly GroupOptions<Options>[] {
  const items = listOf<Tensor | GroupOptions<Options>>(what, given);
  if (items.length === 0) throw new UsageError(`${what} expected parameters, but got none`);
  const tensors = items.filter((item) => item instanceof Tensor);
  const groups = items.filter((item): item is GroupOptions<Options> => !(item instanceof Tensor));
  if (tensors.length === 0) return groups;
  if (groups.length > 0) throw new UsageError(`${what} expected parameters or groups of them, but got both`);
  // A group without settings of its own, whatever these are.
  return [{ params: tensors } as unknown as GroupOptions<Options>];
}

/** An optimizer's settings for all groups: those that were given, and for the others the defaults. */
export function settingsOf<Options extends object>(
  what: string,
  defaults: Options,
  given: Partial<Options>,
): Options {
  checkOptions(what, given, Object.keys(defaults));
  // One that is undefined is left out.
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...(Object.fromEntries(said) as Partial<Options>) };
}

/** The parameters of a group: leaves of the graph, each once. */
export function paramsOf(what: string, group: { readonly params: Params }): readonly Tensor[] {
  const given: unknown = group;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    refuse(what, 'a group, { params: net.parameters() }', group);
  const tensors = listOf(what, group.params);
  for (const tensor of tensors) {
    if (!(tensor instanceof Tensor)) {
      refuse(what, 'parameters, such as net.parameters()', tensor);
    }
    if (tensor.gradFn !== null) {
      throw new UsageError(`${what} expected parameters, but got the result of ${tensor.gradFn.name}`);
    }
  }
  if (new Set(tensors).size < tensors.length) {
    throw new UsageError(`${what} expected each parameter once, but got one twice`);
  }
  return tensors;
}

/** A program without types may give a module, or nothing, in place of a list. */
function listOf<Item>(what: string, items: Iterable<Item> | null | undefined): readonly Item[] {
  if (typeof items === 'object' && items !== null && Symbol.iterator in items) return [...items];
  return refuse(what, 'parameters, such as net.parameters()', items);
}

/** A schedule may take the rate below 0 by what is rounded off, and PyTorch goes on then: that is no mistake. */
export function withoutRounding<Options extends LearningRate>(options: Options): Options {
  return { ...options, lr: withoutSign(options.lr) };
}
