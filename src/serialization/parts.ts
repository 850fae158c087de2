import { checkText, refuse } from '../checks';
import { UsageError } from '../errors';
import type { ArrayData, StateDict, StoredArray } from '../nn';
import { checkState } from './encode';

/** What goes into a file under one name: a state dict, or bytes, such as a generator's state. */
type Part = StateDict<StoredArray> | Uint8Array;

/**
 * Several state dicts as one, as torch.save({'model': …, 'optimizer': …}, path) keeps them in one file. Each name has its part's before
 * it, `model.fc.weight`; bytes have the part's alone. Two of one name are refused.
 *
 *     save(joinStates({ model: net.stateDict(), generator: getRngState() }), path);
 */
export function joinStates(parts: Readonly<Record<string, Part>>): StateDict<StoredArray> {
  if (typeof parts !== 'object' || (parts as unknown) === null || Array.isArray(parts))
    refuse('joinStates', 'state dicts by name, such as { model: net.stateDict() }', parts);
  const joined = new Map<string, ArrayData<StoredArray>>();
  for (const [name, part] of Object.entries(parts)) {
    for (const [key, array] of named(name, part)) {
      if (joined.has(key))
        throw new UsageError(`joinStates expected names that differ, but two parts have a "${key}"`);
      joined.set(key, array);
    }
  }
  return joined;
}

function named(name: string, part: Part): readonly (readonly [string, ArrayData<StoredArray>])[] {
  if (part instanceof Uint8Array) return [[name, { shape: [part.length], data: part }]];
  return [...checkState(part)].map(([key, array]) => [`${name}.${key}`, array]);
}

/** torch.load(path)[part]: of joined state dicts, the one that `joinStates` put under this name; empty if there is none. */
export function partOfStates(states: StateDict<StoredArray>, part: string): StateDict<StoredArray> {
  checkText("partOfStates' part", part);
  const start = `${part}.`;
  const own = [...checkState(states)].filter(([name]) => name.startsWith(start));
  return new Map(own.map(([name, array]) => [name.slice(start.length), array]));
}
