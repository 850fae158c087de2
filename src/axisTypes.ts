import type { Add, Divide } from 'ts-arithmetic';
import type { Product } from './shapeTypes';
import type { Shape } from './shape';

/** Axes taken away, exchanged and put in another order, as types. A negative axis counts from the last. */

/** One index for each of several axes. */
type IndexOf<S extends Shape, Axis extends number> = Axis extends number
  ? `${Axis}` extends `-${string}`
    ? Add<S['length'], Axis>
    : Axis
  : never;

type Without<
  S extends Shape,
  Indices extends number,
  Keep extends boolean,
  Seen extends Shape = readonly [],
> = S extends readonly [infer First extends number, ...infer Rest extends Shape]
  ? readonly [
      ...(Seen['length'] extends Indices ? (Keep extends true ? [1] : []) : [First]),
      ...Without<Rest, Indices, Keep, readonly [...Seen, First]>,
    ]
  : readonly [];

/** What a reduction along one axis, or along several, leaves: the axes vanish, or, with `keepDim`, have the size 1. */
export type ReducedShape<S extends Shape, Axes extends number, Keep extends boolean = false> = number extends
  S['length'] | Axes
  ? Shape
  : boolean extends Keep
    ? Shape
    : Without<S, IndexOf<S, Axes>, Keep>;

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
