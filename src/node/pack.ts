import type { Portable } from '../data';
import { UsageError } from '../errors';
import { builtInOf, buildBuiltIn } from './builtIns';

/**
 * What travels to a worker thread. Each object is wrapped, as data or as what builds one, so that no data can be mistaken
 * for the latter, whatever its keys are.
 */
type Packed =
  | { readonly data: Readonly<Record<string, unknown>> }
  | { readonly builtIn: string; readonly args: readonly unknown[] }
  | { readonly module: string; readonly name: string; readonly args: readonly unknown[] };

/** Takes objects apart into what can be copied to another thread. */
export function pack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value === 'function') throw notPortable(`the function ${value.name}`);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return packObject(value);
}

function packObject(value: object): Packed {
  if (isPortable(value)) {
    const { module, name, args } = value.toPortable();
    if (module === require.main?.filename) throw inMainFile(name);
    return { module, name, args: args.map(pack) };
  }
  const builtIn = builtInOf(value);
  if (builtIn !== undefined) return { builtIn: builtIn.name, args: builtIn.argsOf(value).map(pack) };
  if (!isPlain(value)) throw notPortable(`an object of ${value.constructor.name}`);
  return { data: mapValues(value, pack) };
}

/** Builds again what `pack` took apart; `load` gives the exports of a file. */
export function unpack(value: unknown, load: (module: string) => unknown): unknown {
  const inner = (part: unknown): unknown => unpack(part, load);
  if (Array.isArray(value)) return value.map(inner);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  // All other objects were wrapped.
  const packed = value as Packed;
  if ('data' in packed) return mapValues(packed.data, inner);
  const args = packed.args.map(inner);
  if ('builtIn' in packed) return buildBuiltIn(packed.builtIn, args);
  const { module, name } = packed;
  // The recipe was written by the class itself, so what its file exports under this name is a constructor.
  const Class = (load(module) as Record<string, new (...args: unknown[]) => unknown>)[name];
  if (Class === undefined)
    throw new UsageError(`${module} exports no ${name}, which a worker of a DataLoader needs`);
  return new Class(...args);
}

function isPortable(value: object): value is Portable {
  return 'toPortable' in value && typeof value.toPortable === 'function';
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // A data set that is an object of functions fails at them, by name; Jest's objects have a prototype of another realm.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function mapValues(object: object, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function inMainFile(name: string): UsageError {
  return new UsageError(
    `a worker of a DataLoader needs the class ${name}, but its file is the program itself, which would run again: ` +
      `move ${name} into a file of its own, or use numWorkers 0`,
  );
}

function notPortable(what: string): UsageError {
  return new UsageError(
    `a worker of a DataLoader needs a copy of ${what}, which does not say how to build one: ` +
      'give its class a toPortable method, or use numWorkers 0',
  );
}
