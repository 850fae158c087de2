import { ops } from './engine';
import { UsageError } from './errors';
import { checkBoolean, checkOptions, refuse } from './checks';
import { flattened, isNumbers, isTyped, shapeOf, type Nested, type NestedShape } from './nested';
import { checkGenerator, defaultGenerator, type Generator } from './random';
import { checkRoom } from './room';
import { checkSize, formatShape, numel, type Shape } from './shape';
import { Tensor } from './tensor';

/** What `zeros`, `ones`, `full`, `rand` and `tensor` can be asked for. */
export interface CreateOptions {
  /** Is a gradient wanted of it? No by default. */
  readonly requiresGrad?: boolean;
}

/**
 * torch.tensor(data): `tensor([[1, 2], [3, 4]])`, or numbers row by row and the shape that they fill, `tensor([1, 2, 3, 4], [2, 2])`.
 *
 * An `Int32Array` stays whole numbers (labels), all else becomes 32-bit floats: of 1 and 1.0, JavaScript makes no
 * difference, other than Python.
 */
export function tensor<const S extends Shape>(
  data: Float32Array | Int32Array | Uint8Array | readonly number[],
  shape: S,
  options?: CreateOptions,
): Tensor<S>;
export function tensor<const D extends Nested>(data: D, options?: CreateOptions): Tensor<NestedShape<D>>;
export function tensor(
  data: Nested,
  shapeOrOptions: Shape | CreateOptions = {},
  more: CreateOptions = {},
): Tensor {
  // With a shape, the data is flat: the first signature says so.
  if (isShape(shapeOrOptions)) return filled(data as Flat, shapeOrOptions, more);
  const shape = shapeOf(data);
  return filled(isTyped(data) ? data : flattened(data, shape), shape, shapeOrOptions);
}

type Flat = Float32Array | Int32Array | Uint8Array | readonly number[];

function filled(data: Flat, shape: Shape, options: CreateOptions): Tensor {
  checkSizes('tensor', shape);
  if (!isNumbers(data)) refuse('tensor()', 'numbers, row by row, beside a shape', data);
  if ((options as unknown) instanceof Tensor)
    refuse('tensor()', 'a shape or options beside the numbers', options);
  checkOptions('tensor', options, ['requiresGrad']);
  const { requiresGrad = false } = options;
  checkBoolean("tensor's requiresGrad", requiresGrad);
  if (data.length !== numel(shape)) {
    throw new UsageError(
      `tensor() expected ${numel(shape)} numbers for shape ${formatShape(shape)}, but got ${data.length}`,
    );
  }
  // Of a typed array, `slice` copies the memory; `from` would go through it number by number.
  const numbers = isTyped(data) ? data.slice() : Float32Array.from(data);
  return new Tensor(ops.fromData(numbers, shape), shape, requiresGrad);
}

/** torch.full(shape, value), of 32-bit floats. */
export function full<const S extends Shape>(shape: S, value: number): Tensor<S> {
  checkSizes('full', shape);
  if (typeof value !== 'number') refuse('full', 'a number to fill with', value);
  return new Tensor(ops.fill(shape, value), shape);
}

/** torch.zeros(shape) */
export function zeros<const S extends Shape>(shape: S): Tensor<S> {
  checkSizes('zeros', shape);
  return full(shape, 0);
}

/** torch.ones(shape) */
export function ones<const S extends Shape>(shape: S): Tensor<S> {
  checkSizes('ones', shape);
  return full(shape, 1);
}

/** torch.rand(shape): uniform in [0, 1), PyTorch's numbers for the same seed. */
export function rand<const S extends Shape>(
  shape: S,
  options: { readonly generator?: Generator } = {},
): Tensor<S> {
  checkSizes('rand', shape);
  checkOptions('rand', options, ['generator']);
  const { generator = defaultGenerator } = options;
  checkGenerator('rand', generator);
  const numbers = Float32Array.from({ length: numel(shape) }, () => generator.uniform());
  return tensor(numbers, shape);
}

/** A program without types may give sizes one by one, as PyTorch allows. */
function checkSizes(what: string, shape: Shape): void {
  if (!isShape(shape)) refuse(what, `its sizes in a list, such as ${what}([2, 3])`, shape);
  for (const size of shape) checkSize(`${what}'s shape`, size, 0);
  checkRoom(what, shape);
}

function isShape(value: unknown): value is Shape {
  return Array.isArray(value);
}
