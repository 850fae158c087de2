import { UsageError } from '../errors';
import { errorText } from '../systemErrors';
import type { Packed } from './messages';

/** Builds again what `pack` took apart; `load` gives the exports of a file. */
export function unpack(value: unknown, load: (module: string) => unknown): unknown {
  const inner = (part: unknown): unknown => unpack(part, load);
  if (Array.isArray(value)) return value.map(inner);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  // All other objects were wrapped.
  const packed = value as Packed;
  if ('data' in packed)
    return Object.fromEntries(Object.entries(packed.data).map(([key, member]) => [key, inner(member)]));
  const { module, name, args } = packed.recipe;
  // The recipe is that of the class, so what its file exports under this name is a constructor.
  const Class = (loaded(module, load) as Record<string, new (...args: unknown[]) => unknown>)[name];
  if (Class === undefined)
    throw new UsageError(`${module} exports no ${name}, which a worker of a DataLoader needs`);
  return new Class(...args.map(inner));
}

function loaded(module: string, load: (module: string) => unknown): unknown {
  try {
    return load(module);
  } catch (error) {
    throw new UsageError(`a worker of a DataLoader can't load ${module}: ${errorText(error)}`);
  }
}
