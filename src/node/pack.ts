import type { Portable, Recipe } from '../data';
import { UsageError } from '../errors';
import { recipeOf } from './builtIns';
import type { Packed } from './messages';

/** Takes objects apart into what can be copied to another thread. */
export function pack(value: unknown, around: readonly unknown[] = []): unknown {
  if (typeof value === 'function') throw notPortable(`the function ${value.name}`);
  if (typeof value === 'symbol') throw notPortable(`the symbol ${String(value.description)}`);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (around.includes(value)) throw notPortable('data that contain themselves');
  const inner = (part: unknown): unknown => pack(part, [...around, value]);
  return Array.isArray(value) ? value.map(inner) : packObject(value, inner);
}

function packObject(value: object, inner: (part: unknown) => unknown): Packed {
  const recipe = isPortable(value) ? ownRecipe(value) : recipeOf(value);
  if (recipe !== undefined) return { recipe: { ...recipe, args: recipe.args.map(inner) } };
  if (!isPlain(value)) throw notPortable(`an object of ${value.constructor.name}`);
  return { data: Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inner(member)])) };
}

function ownRecipe(value: Portable): Recipe {
  const recipe = value.toPortable();
  if (recipe.module !== require.main?.filename) return recipe;
  throw new UsageError(
    `a worker of a DataLoader needs the class ${recipe.name}, but its file is the program itself, which would run again: ` +
      `move ${recipe.name} into a file of its own, or use numWorkers 0`,
  );
}

function isPortable(value: object): value is Portable {
  return 'toPortable' in value && typeof value.toPortable === 'function';
}

/** (Not by `Object.prototype`: objects from outside of Jest's sandbox have another one.) */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notPortable(what: string): UsageError {
  return new UsageError(
    `a worker of a DataLoader needs a copy of ${what}, which does not say how to build one: ` +
      'give its class a toPortable method, or use numWorkers 0',
  );
}
