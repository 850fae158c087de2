import { UsageError } from './errors';
import { formatShape, type Shape } from './shape';
import { typeOf } from './typedArrays';

/** A number, a list of numbers, a list of lists of numbers, and so on, as one writes a matrix down. */
export type Nested = number | Float32Array | Int32Array | Uint8Array | readonly Nested[];

/** The shape of nested lists, as far as the compiler knows them: [[1, 2, 3], [4, 5, 6]] is [2, 3]. */
export type NestedShape<Data> = Data extends readonly []
  ? readonly [0]
  : Data extends readonly (infer Row)[]
    ? readonly [Data['length'], ...NestedShape<Row>]
    : Data extends Float32Array | Int32Array | Uint8Array
      ? readonly [number]
      : readonly [];

/** The same when the program runs. The first of each list counts; `flattened` sees whether the others fit. */
export function shapeOf(data: Nested | undefined): Shape {
  if (!isList(data)) return [];
  const [first] = data;
  return first === undefined ? [data.length] : [data.length, ...shapeOf(first)];
}

/** All numbers, row by row, of lists of this shape. */
export function flattened(data: Nested, shape: Shape): number[] {
  const [size, ...inner] = shape;
  if (typeof data === 'number' && size === undefined) return [data];
  if (isList(data) && data.length === size) {
    return Array.from<Nested>(data).flatMap((row) => flattened(row, inner));
  }
  const got = isList(data) ? `one of ${formatShape(shapeOf(data))}` : String(data);
  const expected = size === undefined ? 'a number' : `a list of ${formatShape(shape)}`;
  throw new UsageError(`tensor() expected ${expected} where the first has one, but got ${got}`);
}

/** A program without types may have words, or nothing, in a list. */
function isList(data: Nested | undefined): data is Exclude<Nested, number> {
  return Array.isArray(data) || typeOf(data) === 'Uint8Array' || isTyped(data);
}

/** The arrays that the engine takes as they are. */
export function isTyped(data: unknown): data is Float32Array | Int32Array {
  const type = typeOf(data);
  return type === 'Float32Array' || type === 'Int32Array';
}
