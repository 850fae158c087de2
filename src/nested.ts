import { UsageError } from './errors';
import { got } from './got';
import { formatShape, type Shape } from './shape';

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
  const numbers: number[] = [];
  flatten(data, shape, numbers);
  return numbers;
}

function flatten(data: Nested, shape: Shape, numbers: number[]): void {
  const [size, ...inner] = shape;
  if (typeof data === 'number' && size === undefined) {
    numbers.push(data);
  } else if (isList(data) && data.length === size) {
    for (const row of data) flatten(row, inner, numbers);
  } else {
    const came = isList(data) ? `one of ${formatShape(shapeOf(data))}` : got(data);
    const expected = size === undefined ? 'a number' : `a list of ${formatShape(shape)}`;
    throw new UsageError(`tensor() expected ${expected} where the first has one, but got ${came}`);
  }
}

/** A program without types may have words, or nothing, in a list. */
function isList(data: Nested | undefined): data is Exclude<Nested, number> {
  return Array.isArray(data) || data instanceof Uint8Array || isTyped(data);
}

/** The arrays that the engine takes as they are. */
export function isTyped(data: unknown): data is Float32Array | Int32Array {
  return data instanceof Float32Array || data instanceof Int32Array;
}

/** Numbers, one after the other: all there is in a list or an array of bytes, floats or whole numbers. */
export function isNumbers(data: unknown): data is Float32Array | Int32Array | Uint8Array | readonly number[] {
  if (Array.isArray(data)) return data.every((item) => typeof item === 'number');
  // Those that a worker sent may be another realm's, of which no `instanceof` knows.
  return /^\[object (Float|Int|Uint)\d+(Clamped)?Array\]$/.test(Object.prototype.toString.call(data));
}
