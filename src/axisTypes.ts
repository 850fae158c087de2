import type { Add, Divide } from 'ts-arithmetic';
import type { Product } from './shapeTypes';
import type { Shape } from './shape';

/** Axes taken away, exchanged and put in another order, as types. A negative axis counts from the last. */

type IndexOf<S extends Shape, Axis extends number> = `${Axis}` extends `-${string}`
  ? Add<S['length'], Axis>
  : Axis;

type Without<
  S extends Shape,
  Index extends number,
  Kept extends Shape,
  Keep extends boolean,
> = S extends readonly [infer First extends number, ...infer Rest extends Shape]
  ? Kept['length'] extends Index
    ? readonly [...Kept, ...(Keep extends true ? [1] : []), ...Rest]
    : Without<Rest, Index, readonly [...Kept, First], Keep>
  : Shape;

/** What a reduction along one axis leaves: the axis vanishes, or, with `keepDim`, has the size 1. */
export type ReducedShape<S extends Shape, Axis extends number, Keep extends boolean = false> = number extends
  S['length'] | Axis
  ? Shape
  : boolean extends Keep
    ? Shape
    : Without<S, IndexOf<S, Axis>, readonly [], Keep>;

/** The shape with two axes exchanged. */
export type Transposed<S extends Shape, A extends number, B extends number> = number extends
  S['length'] | A | B
  ? Shape
  : {
      readonly [I in keyof S]: I extends `${IndexOf<S, A>}`
        ? S[IndexOf<S, B>]
        : I extends `${IndexOf<S, B>}`
          ? S[IndexOf<S, A>]
          : S[I];
    };

/** The shape with its axes in another order. */
export type Permuted<S extends Shape, Order extends Shape> = number extends S['length'] | Order['length']
  ? Shape
  : { readonly [I in keyof Order]: S[IndexOf<S, Order[I]>] };

/** A shape in which -1 stands for what is left over. */
export type Reshaped<S extends Shape, To extends Shape> = {
  readonly [I in keyof To]: To[I] extends -1
    ? number extends Product<S> | Product<To>
      ? number
      : Rest<Product<S>, Product<To>>
    : To[I];
};
/** Product<To> is negative by its -1. */
type Rest<All extends number, Given extends number> = `${Given}` extends `-${infer Size extends number}`
  ? Divide<All, Size>
  : number;
