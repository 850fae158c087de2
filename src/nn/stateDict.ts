import { UsageError } from '../errors';
import { got } from '../got';
import { prefixHint, problemOf, shapeText } from './stateProblems';
import { formatShape, type Shape } from '../shape';
import type { StateTensor } from './stateTensor';

/** Numbers as a file has them. Whole numbers are PyTorch's 64-bit ones, bytes its `uint8`, which no module here keeps. */
export type StoredArray = Float32Array | Int32Array | Uint8Array;

/** Numbers and their shape, as they are stored: row by row, in PyTorch's layout. Those of a file may be bytes. */
export interface ArrayData<Data extends StoredArray = Float32Array | Int32Array> {
  readonly shape: Shape;
  readonly data: Data;
}

/** What a module keeps, learned or counted, by name: `conv1.weight`, `conv1.bias`, … Of a file, `StateDict<StoredArray>`. */
export type StateDict<Data extends StoredArray = Float32Array | Int32Array> = ReadonlyMap<
  string,
  ArrayData<Data>
>;

/** Puts a state dict's numbers into the tensors of the same names, if all fit; else an error names all that don't. */
export function takeOver(
  owner: string,
  tensors: ReadonlyMap<string, StateTensor>,
  state: StateDict<StoredArray>,
): void {
  // A program without types may give a plain object, say.
  const given: unknown = state;
  if (!(given instanceof Map))
    throw new UsageError(
      `${owner} expected a state dict, as stateDict() or load() gives it, but got ${got(given)}`,
    );
  const complaints = differences(tensors, state);
  if (complaints.length > 0) {
    const hint = prefixHint(tensors, state);
    throw new UsageError(`this state dict does not fit ${owner}: ${hint ?? complaints.join('; ')}`);
  }
  for (const [name, tensor] of tensors) {
    const data = state.get(name)?.data;
    if (data !== undefined && !(data instanceof Uint8Array)) tensor.copy(data);
  }
}

type Named = ReadonlyMap<unknown, unknown>;

/** Each name that is missing, too much, or of another shape. */
function differences(expected: ReadonlyMap<string, { readonly shape: Shape }>, given: Named): string[] {
  const complaints: string[] = [];
  const names: Named = expected;
  for (const [name, { shape }] of expected) {
    const problem = given.has(name) ? problemOf(given.get(name), shape) : undefined;
    if (!given.has(name)) complaints.push(`missing: ${name} ${formatShape(shape)}`);
    else if (problem !== undefined)
      complaints.push(`${name}: expected ${formatShape(shape)}, but got ${problem}`);
  }
  for (const [name, entry] of given) {
    if (!names.has(name)) complaints.push(`unexpected: ${String(name)} ${shapeText(entry)}`);
  }
  return complaints;
}
