import { UsageError } from '../errors';

/**
 * How an object travels to a worker thread.
 *
 * A worker is a second program: it gets copies of plain data, but no classes and no functions. So an object that
 * a worker needs says how to build it again: the file of its class, the name under which the file exports it, and
 * the constructor's arguments. Typed arrays on a `SharedArrayBuffer` are not copied: all threads see the same bytes.
 */
export interface Portable {
  toPortable(): Recipe;
}

export interface Recipe {
  readonly module: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

interface Packed {
  readonly recipe: Recipe;
}

function isPortable(value: unknown): value is Portable {
  return typeof value === 'object' && value !== null && 'toPortable' in value;
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'recipe' in value;
}

/** Replaces portable objects by their recipes, also inside of arrays and of other recipes. */
export function pack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pack);
  if (!isPortable(value)) return plain(value);
  const { module, name, args } = value.toPortable();
  if (module === require.main?.filename) {
    throw new UsageError(
      `a worker of a DataLoader needs the class ${name}, but its file is the program itself, which would run again: ` +
        `move ${name} into a file of its own, or use numWorkers 0`,
    );
  }
  return { recipe: { module, name, args: args.map(pack) } } satisfies Packed;
}

/** Lets through what can be copied to another thread as it is: numbers, strings, typed arrays, objects of those. */
function plain(value: unknown): unknown {
  if (isPlainObject(value)) return mapValues(value, pack);
  if (typeof value === 'function') throw notPortable(`the function ${value.name}`);
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    throw notPortable(`an object of ${value.constructor.name}`);
  }
  return value;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function mapValues(object: object, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function notPortable(what: string): UsageError {
  return new UsageError(
    `a worker of a DataLoader needs a copy of ${what}, which does not say how to build one: ` +
      'give its class a toPortable method, or use numWorkers 0',
  );
}

/** Builds again what `pack` took apart; `load` gives the exports of a file. */
export function unpack(value: unknown, load: (module: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => unpack(item, load));
  if (!isPacked(value))
    return isPlainObject(value) ? mapValues(value, (member) => unpack(member, load)) : value;
  const { module, name, args } = value.recipe;
  // The recipe was written by the class itself, so its file does export a constructor under this name.
  const exports = load(module) as Record<string, new (...args: unknown[]) => unknown>;
  const Class = exports[name];
  if (Class === undefined)
    throw new UsageError(`${module} exports no ${name}, which a worker of a DataLoader needs`);
  return new Class(...args.map((arg) => unpack(arg, load)));
}
