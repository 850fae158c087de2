import { ops } from '../engine';
import { checkList, checkNumber, checkOptions, refuse } from '../checks';
import { UsageError } from '../errors';
import type { ArrayData, StateDict, StoredArray } from '../nn';
import { problemOf } from '../nn/stateProblems';
import { formatShape } from '../shape';
import type { Tensor } from '../tensor';
import { STEP, type Memory } from './memory';
import type { LearningRate, ParamGroup } from './paramGroup';

/**
 * What an optimizer remembers from step to step, and its settings: enough to go on where training stopped. In a file, the
 * settings are text: `save(state, path, { paramGroups: JSON.stringify(paramGroups) })`.
 */
export interface OptimizerState<Options extends LearningRate, Data extends StoredArray = StoredArray> {
  /** `<number of the parameter>.<name of the memory>`, e.g. `0.momentumBuffer`. */
  readonly state: StateDict<Data>;
  /** The settings of each group, with the numbers of its parameters, which are counted from group to group. */
  readonly paramGroups: readonly SavedGroup<Options>[];
}

/** A dict of state_dict()['param_groups']: settings, and the numbers of the parameters for which they hold. */
export type SavedGroup<Options extends LearningRate> = Options & {
  readonly params: readonly number[];
  readonly initialLr?: number;
};

/** All that is to be kept, as copies. */
export function savedState<Options extends LearningRate>(
  groups: readonly ParamGroup<Options>[],
  memories: ReadonlyMap<Tensor, Memory>,
): OptimizerState<Options, Float32Array> {
  const parameters = [...memories.keys()];
  const state = new Map<string, ArrayData<Float32Array>>();
  for (const [parameter, memory] of memories) {
    for (const [name, raw] of memory) {
      const data = Float32Array.from(ops.toData(raw));
      state.set(`${parameters.indexOf(parameter)}.${name}`, { shape: raw.shape, data });
    }
  }
  const paramGroups = groups.map((group) => ({
    ...group,
    params: group.params.map((parameter) => parameters.indexOf(parameter)),
  }));
  return { state, paramGroups };
}

/** Puts loaded memories in the place of all that was remembered. */
export function takeOver(memories: ReadonlyMap<Tensor, Memory>, loaded: readonly LoadedMemory[]): void {
  for (const memory of memories.values()) memory.clear();
  for (const { parameter, name, shape, data } of loaded) {
    memories.get(parameter)?.set(name, ops.fromData(Float32Array.from(data), shape));
  }
}

/** The groups of a state dict have to be as many, as large, and of the same settings. */
export function checkGroups<Options extends LearningRate>(
  what: string,
  given: OptimizerState<Options>,
  own: readonly ParamGroup<Options>[],
): OptimizerState<Options> {
  checkOptions(`${what}'s state dict`, given, ['state', 'paramGroups']);
  const { state, paramGroups: saved } = given;
  if (!((state as unknown) instanceof Map)) refuse(`${what}'s state dict`, 'its state as a Map', state);
  checkList(`${what}'s state dict`, saved, 'groups');
  for (const group of saved as readonly (SavedGroup<Options> | null | undefined)[]) {
    checkList(`a group of ${what}'s state dict`, group?.params, "parameters' numbers");
    if (group?.initialLr !== undefined) checkNumber(`${what}'s initialLr`, group.initialLr, -1e-9);
  }
  const sizes = (groups: readonly { readonly params: readonly unknown[] }[]): string =>
    formatShape(groups.map(({ params }) => params.length));
  if (sizes(saved) !== sizes(own)) {
    throw new UsageError(
      `the state dict has groups of ${sizes(saved)} parameters, but this ${what} of ${sizes(own)}`,
    );
  }
  const numbers = saved.flatMap(({ params }) => params);
  if (new Set(numbers).size < numbers.length || !numbers.every(Number.isSafeInteger))
    refuse(`${what}'s state dict`, "each parameter's number once", numbers);
  const names = (group: object | undefined): string =>
    Object.keys(group ?? {})
      .filter((name) => name !== 'initialLr')
      .sort()
      .join(', ');
  saved.forEach((group, i) => {
    if (names(group) === names(own[i])) return;
    throw new UsageError(`${what} has the settings ${names(own[i])}, but the state dict ${names(group)}`);
  });
  return given;
}

/** A memory of a state dict, and the parameter that it is about. */
export interface LoadedMemory extends ArrayData<StoredArray> {
  readonly parameter: Tensor;
  readonly name: string;
}

/**
 * The memories of a state dict have to be about parameters that there are, of the right shape, and whole. `parameters` are those
 * of the optimizer by the numbers that they have in the state dict.
 */
export function checkMemories(
  what: string,
  state: StateDict<StoredArray>,
  parameters: ReadonlyMap<number, Tensor>,
  remembers: readonly string[],
): readonly LoadedMemory[] {
  const loaded = [...state].map(([key, entry]) => {
    const [, number = '', name = ''] = /^(\d+)\.(\w+)$/.exec(key) ?? [];
    const parameter = number === '' ? undefined : parameters.get(Number(number));
    if (parameter === undefined || !remembers.includes(name)) {
      const names = remembers.join(', ');
      throw new UsageError(
        `${what} has ${parameters.size} parameters, and remembers ${names}: "${key}" is none of these`,
      );
    }
    const expected = name === STEP ? [] : parameter.shape;
    const problem = problemOf(entry, expected);
    if (problem !== undefined) {
      throw new UsageError(
        `"${key}" of the state dict expected shape ${formatShape(expected)}, but got ${problem}`,
      );
    }
    return { parameter, name, ...entry };
  });
  parameters.forEach((parameter, number) => {
    const names = loaded.filter((memory) => memory.parameter === parameter).map(({ name }) => name);
    const missing = remembers.find((name) => !names.includes(name));
    if (names.length > 0 && missing !== undefined) {
      throw new UsageError(`"${number}.${missing}" is missing in the state dict for ${what}`);
    }
  });
  return loaded;
}
