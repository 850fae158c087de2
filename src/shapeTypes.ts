import type { Add, Divide, Multiply, Subtract } from 'ts-arithmetic';
import type { Shape, Size2d } from './shape';

/** Shapes that the compiler computes. Where a size is not known when compiling, it is `number`. */

export type Vertical<S extends Size2d> = S extends readonly [infer V extends number, number] ? V : S & number;
export type Horizontal<S extends Size2d> = S extends readonly [number, infer H extends number]
  ? H
  : S & number;

type Floor<N extends number> = `${N}` extends `${infer Whole extends number}.${string}` ? Whole : N;
type Formula<In extends number, Kernel extends number, Stride extends number, Padding extends number> = Add<
  Floor<Divide<Subtract<Add<In, Multiply<2, Padding>>, Kernel>, Stride>>,
  1
>;

/** Kernel = 2 * padding + 1 and stride 1 leave every size as it is, also one that is a type parameter. */
type KeepsSize<Kernel extends number, Stride extends number, Padding extends number> = number extends
  Kernel | Stride | Padding
  ? false
  : [Stride, Kernel] extends [1, Add<Multiply<2, Padding>, 1>]
    ? true
    : false;

/**
 * The size that a convolution or a pooling leaves, as a type: floor((in - kernel + 2 * padding) / stride) + 1.
 */
export type OutputSize<
  In extends number,
  Kernel extends number,
  Stride extends number = 1,
  Padding extends number = 0,
> =
  KeepsSize<Kernel, Stride, Padding> extends true
    ? In
    : number extends In | Kernel | Stride | Padding
      ? number
      : Formula<In, Kernel, Stride, Padding>;

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

/**
 * The shape of a result of two tensors, number by number, as in NumPy and PyTorch: shapes are laid side by side from their
 * last axis on, and a size of 1, or one that is missing, is repeated as often as the other asks for.
 */
export type Broadcast<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? Shape
  : A extends readonly [...infer Front extends Shape, infer Last extends number]
    ? B extends readonly [...infer OtherFront extends Shape, infer OtherLast extends number]
      ? readonly [...Broadcast<Front, OtherFront>, BroadcastSize<Last, OtherLast>]
      : A
    : B;
type BroadcastSize<A extends number, B extends number> = A extends 1
  ? B
  : B extends 1
    ? A
    : number extends A
      ? B
      : number extends B
        ? A
        : [A, B] extends [B, A]
          ? A
          : never;

/** Goes with the type of an argument, and lets only those pass whose shape can be broadcast with the other's. */
export type Broadcastable<A extends Shape, B extends Shape> =
  HasNever<Broadcast<A, B>> extends true ? { readonly 'expected a shape that broadcasts with': A } : unknown;
type HasNever<S extends Shape> = S extends readonly [infer First, ...infer Rest extends Shape]
  ? [First] extends [never]
    ? true
    : HasNever<Rest>
  : false;

/**
 * [M, K] @ [K, N] → [M, N]; a vector counts as a row on the left and as a column on the right, and vanishes. The sizes in front of
 * both are broadcast.
 */
export type MatmulShape<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? Shape
  : A extends readonly [number]
    ? B extends readonly [number]
      ? readonly []
      : B extends readonly [...infer Batch extends Shape, number, infer N extends number]
        ? readonly [...Batch, N]
        : Shape
    : A extends readonly [...infer Batch extends Shape, infer M extends number, number]
      ? B extends readonly [number]
        ? readonly [...Batch, M]
        : B extends readonly [...infer Other extends Shape, number, infer N extends number]
          ? readonly [...Broadcast<Batch, Other>, M, N]
          : Shape
      : Shape;

/** Goes with the type of the right factor, and lets only those pass that can be multiplied with the left one. */
export type Multipliable<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? unknown
  : [InnerSizes<A, B>] extends [readonly [infer K extends number, infer L extends number]]
    ? HasNever<readonly [BroadcastExactly<K, L>]> extends true
      ? { readonly 'expected an inner size of': K }
      : HasNever<MatmulShape<A, B>> extends true
        ? { readonly 'expected sizes in front that broadcast with those of': A }
        : unknown
    : unknown;
type InnerSizes<A extends Shape, B extends Shape> = A extends readonly [...Shape, infer K extends number]
  ? B extends readonly [infer L extends number]
    ? readonly [K, L]
    : B extends readonly [...Shape, infer L extends number, number]
      ? readonly [K, L]
      : never
  : never;
type BroadcastExactly<A extends number, B extends number> = number extends A | B
  ? number
  : [A, B] extends [B, A]
    ? A
    : never;
