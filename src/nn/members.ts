import { UsageError } from '../errors';

export type Entry<T> = readonly [name: string, member: T];
export type Kind<T> = abstract new (...args: never) => T;

/**
 * Those of a module's properties that are parameters, buffers or modules, by name; of an array, each as `layers.0`,
 * `layers.1`, … Other collections that hold such a thing are refused: there it would be neither trained nor saved.
 */
export function* membersOf<T>(
  owner: string,
  properties: Iterable<Entry<unknown>>,
  isMember: (value: unknown) => value is T,
): Generator<Entry<T>> {
  for (const [name, value] of properties) {
    if (isMember(value)) yield [name, value];
    else if (!holds(value, isMember)) continue;
    else if (Array.isArray(value)) yield* membersOf(owner, itemsOf(name, value), isMember);
    else {
      throw new UsageError(
        `${owner}.${name} is a ${kindOf(value)} that holds layers or parameters, which would be neither trained nor saved: ` +
          'hold them in an nn.ModuleDict, in an array, or in properties of their own',
      );
    }
  }
}

/** The items of an array, named by their places. */
function itemsOf(name: string, items: readonly unknown[]): Entry<unknown>[] {
  // An array that is not filled yet has holes, which `map` would leave.
  return Array.from(items, (item, i) => [`${name}.${i}`, item]);
}

function holds(value: unknown, isMember: (value: unknown) => boolean, seen = new Set<unknown>()): boolean {
  if (typeof value !== 'object' || seen.has(value)) return false;
  if (isMember(value)) return true;
  seen.add(value);
  return contentOf(value).some((item) => holds(item, isMember, seen));
}

function contentOf(value: object | null): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Map || value instanceof Set) return [...value.values()];
  return value !== null && isPlain(value) ? Object.values(value) : [];
}

/** Made by { … }, not by a class. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: unknown): string {
  if (value instanceof Map) return 'Map';
  return value instanceof Set ? 'Set' : 'plain object';
}

/** A module and all within it, each before what it holds, under all of their names; the module itself is named ''. */
export function* treeOf<M extends object>(
  module: M,
  childrenOf: (module: M) => readonly Entry<M>[],
  path = '',
  above: readonly M[] = [],
): Generator<Entry<M>> {
  if (above.includes(module)) {
    throw new UsageError(
      `${module.constructor.name} holds itself, as ${path}: a layer must not hold the network around it`,
    );
  }
  yield [path, module];
  for (const [name, child] of childrenOf(module)) {
    yield* treeOf(child, childrenOf, joined(path, name), [...above, module]);
  }
}

export function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Each member once, under its first name. */
export function* once<T>(entries: Iterable<Entry<T>>): Generator<[name: string, member: T]> {
  const seen = new Set<T>();
  for (const [name, member] of entries) {
    if (!seen.has(member)) yield [name, member];
    seen.add(member);
  }
}
