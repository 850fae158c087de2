import { UsageError } from '../errors';
import { formatShape, sameShape, type Shape } from '../shape';
import type { StateTensor } from './stateTensor';

/** Numbers and their shape, as they are stored: row by row, in PyTorch's layout. Whole numbers are PyTorch's 64-bit ones. */
export interface ArrayData {
  readonly shape: Shape;
  readonly data: Float32Array | Int32Array;
}

/** What a module keeps, learned or counted, by name: `conv1.weight`, `conv1.bias`, … */
export type StateDict = ReadonlyMap<string, ArrayData>;

/** Puts a state dict's numbers into the tensors of the same names, if all fit; else an error names all that don't. */
export function takeOver(owner: string, tensors: ReadonlyMap<string, StateTensor>, state: StateDict): void {
  // A program without types may give a plain object, say.
  const given: unknown = state;
  if (!(given instanceof Map))
    throw new UsageError(
      `${owner} expected a state dict, as stateDict() or load() gives it, but got ${String(given)}`,
    );
  const complaints = differences(tensors, state);
  if (complaints.length > 0) {
    throw new UsageError(`this state dict does not fit ${owner}: ${complaints.join('; ')}`);
  }
  for (const [name, tensor] of tensors) {
    const given = state.get(name);
    if (given !== undefined) tensor.copy(given.data);
  }
}

type Shapes = ReadonlyMap<string, { readonly shape: Shape }>;

/** Each name that is missing, too much, or of another shape. */
function differences(expected: Shapes, given: Shapes): string[] {
  const complaints: string[] = [];
  for (const [name, { shape }] of expected) {
    const found = given.get(name);
    if (found === undefined) complaints.push(`missing: ${name} ${formatShape(shape)}`);
    else if (!sameShape(found.shape, shape)) {
      complaints.push(`${name}: expected ${formatShape(shape)}, but got ${formatShape(found.shape)}`);
    }
  }
  for (const [name, { shape }] of given) {
    if (!expected.has(name)) complaints.push(`unexpected: ${name} ${formatShape(shape)}`);
  }
  return complaints;
}
