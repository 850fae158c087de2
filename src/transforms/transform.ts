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
}

/** A transform that keeps the size, as the compiler can see. */
export interface SameSize extends Transform {
  apply<S extends ImageShape>(image: Image<S>): Image<S>;
}

/** One that makes a known height and width, and keeps the channels. */
interface Resized<H extends number, W extends number> extends Transform {
  apply<S extends ImageShape>(image: Image<S>): Image<readonly [H, W, S[2]]>;
}

/** One that makes a known number of channels, and keeps height and width. */
interface Recoloured<C extends number> extends Transform {
  apply<S extends ImageShape>(image: Image<S>): Image<readonly [S[0], S[1], C]>;
}

/** The shape that a transform makes of the shape S, as far as the compiler can know it. */
export type Transformed<T extends Transform, S extends ImageShape> = T extends SameSize
  ? S
  : T extends Resized<infer H, infer W>
    ? readonly [H, W, S[2]]
    : T extends Recoloured<infer C>
      ? readonly [S[0], S[1], C]
      : ReturnType<T['apply']>['shape'];

/** The shape that several transforms make, one after the other. */
export type Chained<Steps extends readonly Transform[], S extends ImageShape> = Steps extends readonly [
  infer First extends Transform,
  ...infer Rest extends readonly Transform[],
]
  ? Chained<Rest, Transformed<First, S>>
  : Steps extends readonly []
    ? S
    : ImageShape;
