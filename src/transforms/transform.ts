import type { Image, ImageShape } from '../image';

/**
 * A step between the stored picture and the network's input. It is applied to one image at a time, whenever a data
 * set is asked for it. It makes a new image and leaves the given one as it is.
 */
export interface Transform {
  apply<S extends ImageShape>(image: Image<S>): Image<S>;
  /**
   * Does each number of the result depend only on the number at its place, and on its channel? Then a data set of bytes
   * computes the 256 answers for each channel once, and looks them up. No if left out.
   */
  readonly isPointwise?: boolean;
}
