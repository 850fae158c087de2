import type { Image, ImageShape } from '../image';

/**
 * A step between the stored picture and the network's input. It is applied to one image at a time, whenever a data
 * set is asked for it. It makes a new image, which may have another size, and leaves the given one as it is.
 */
export interface Transform {
  apply(image: Image): Image;
  /**
   * Does each number of the result depend only on the number at its place, and on its channel? Then a data set of bytes
   * calls `apply` once, for a picture of all 256 bytes in each channel, and looks its answers up from then on. No if left out.
   */
  readonly isPointwise?: boolean;
  /** For the compiler alone, which can't ask `apply`: the shape that it makes, as far as that is known. */
  readonly makes?: readonly [height: Made, width: Made, channels: Made];
}

/**
 * A transform that keeps the size, as the compiler can see. One of your own that does so implements it: else the compiler knows no
 * size after it, and a network that expects one does not take the images.
 */
export interface SameSize extends Transform {
  apply<S extends ImageShape>(image: Image<S>): Image<S>;
  readonly makes?: readonly ['same', 'same', 'same'];
}

/** A size that a transform makes; where it is the image's own, 'same'. */
type Made = number | 'same';

/** The shape that a transform makes of the shape S, as far as the compiler can know it. */
export type Transformed<T extends Transform, S extends ImageShape> = T extends SameSize
  ? S
  : T extends { readonly transforms: infer Steps extends readonly Transform[] }
    ? Chained<Steps, S>
    : T extends {
          readonly makes?: readonly [infer H extends Made, infer W extends Made, infer C extends Made];
        }
      ? readonly [Size<H, S[0]>, Size<W, S[1]>, Size<C, S[2]>]
      : ImageShape;
type Size<M extends Made, Own extends number> = M extends number ? M : Own;

/** The shape that several transforms make, one after the other. */
export type Chained<Steps extends readonly Transform[], S extends ImageShape> = Steps extends readonly [
  infer First extends Transform,
  ...infer Rest extends readonly Transform[],
]
  ? Chained<Rest, Transformed<First, S>>
  : Steps extends readonly []
    ? S
    : ImageShape;
