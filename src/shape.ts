import type { Add, Divide, Multiply, Subtract } from 'ts-arithmetic';
import { UsageError } from './errors';

/** The size of a tensor along each of its axes: `[N, H, W, C]` for a batch of images. A number alone has `[]`. */
export type Shape = readonly number[];

/** One size for both axes of an image, or [vertical, horizontal]. */
export type Size2d = number | readonly [vertical: number, horizontal: number];
export type Vertical<S extends Size2d> = S extends readonly [infer V extends number, number] ? V : S & number;
export type Horizontal<S extends Size2d> = S extends readonly [number, infer H extends number]
  ? H
  : S & number;

export function pair(size: Size2d): readonly [vertical: number, horizontal: number] {
  return typeof size === 'number' ? [size, size] : size;
}

type Floor<N extends number> = `${N}` extends `${infer Whole extends number}.${string}` ? Whole : N;
type Formula<In extends number, Kernel extends number, Stride extends number, Padding extends number> = Add<
  Floor<Divide<Subtract<Add<In, Multiply<2, Padding>>, Kernel>, Stride>>,
  1
>;

/**
 * The size that a convolution or a pooling leaves, as a type: floor((in - kernel + 2 * padding) / stride) + 1.
 * Where one of the sizes is not known when compiling, it is `number`.
 */
export type OutputSize<
  In extends number,
  Kernel extends number,
  Stride extends number = 1,
  Padding extends number = 0,
> = number extends In | Kernel | Stride | Padding ? number : Formula<In, Kernel, Stride, Padding>;

/**
 * The same in numbers, for when the program runs: floor((in - kernel + 2 * padding) / stride) + 1.
 * (https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html, with dilation 1)
 */
export function outputSize(input: number, kernel: number, stride = 1, padding = 0): number {
  return Math.floor((input - kernel + 2 * padding) / stride) + 1;
}

/**
 * The size that a parameter asks for, given the size of an argument: the expected one, but an unknown size, `number`, is
 * let through, for the check at run time.
 */
export type Fitting<Given extends number, Expected extends number> = number extends Given ? Given : Expected;

/** All sizes of a shape multiplied, as a type: how many numbers the tensor holds. */
export type Product<S extends Shape> = number extends S['length']
  ? number
  : S extends readonly [infer First extends number, ...infer Rest extends Shape]
    ? number extends First
      ? number
      : Rest extends readonly []
        ? First
        : ProductOf<First, Product<Rest>>
    : 1;
type ProductOf<A extends number, B extends number> = number extends B ? number : Multiply<A, B>;

/** How many numbers a tensor of this shape holds. */
export function numel(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

/** `[4, 3, 32, 32]`, for messages. */
export function formatShape(shape: readonly (number | string)[]): string {
  return `[${shape.join(', ')}]`;
}

/**
 * The check at run time of what the types promise: a letter stands for any size, a number for itself. `hint` goes on
 * with the sentence.
 */
export function checkShape(
  what: { toString(): string },
  shape: Shape,
  expected: readonly (number | string)[],
  hint = '',
): void {
  const fits =
    shape.length === expected.length &&
    expected.every((size, i) => typeof size === 'string' || size === shape[i]);
  if (!fits)
    throw new UsageError(
      `${what.toString()} expected ${formatShape(expected)} but got ${formatShape(shape)}${hint}`,
    );
}

/** Whole numbers that make sense as a size. */
export function checkSize(what: string, value: number, least = 1): void {
  if (!Number.isInteger(value) || value < least) {
    throw new UsageError(`${what} expected a whole number of at least ${least}, but got ${value}`);
  }
}
