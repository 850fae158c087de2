import { checkImage, type Image, type ImageShape } from '../image';
import { checkSides } from '../room';
import type { Size2d } from '../shape';
import { resample } from './resample';
import type { Transform } from './transform';

/** What becomes of a height or a width. */
type Side<Size extends Size2d, Axis extends 0 | 1> = Size extends readonly [number, number]
  ? Size[Axis]
  : number;

/**
 * torchvision.transforms.Resize(size), as it works on a PIL image: bilinear, with antialiasing.
 *
 * A number is the length that the shorter side gets; the other one follows, rounded down, so that the picture keeps its
 * proportions. `[height, width]` is the size itself. Bytes stay bytes, and are Pillow's to the last one.
 * (https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Resize.html)
 */
export class Resize<const Size extends Size2d = Size2d> implements Transform {
  declare readonly makes?: readonly [Side<Size, 0>, Side<Size, 1>, 'same'];
  readonly size: Size;

  constructor(size: Size) {
    checkSides("Resize's size", size);
    this.size = size;
  }

  apply<S extends ImageShape>(image: Image<S>): Image<readonly [Side<Size, 0>, Side<Size, 1>, S[2]]> {
    checkImage('Resize', image);
    const [height, width] = this.#sizeFor(image.shape);
    // Its size is the one asked for, or follows from the image's; channels stay.
    return resample(image, height, width) as Image<readonly [Side<Size, 0>, Side<Size, 1>, S[2]]>;
  }

  #sizeFor([height, width]: ImageShape): readonly [height: number, width: number] {
    const size: Size2d = this.size;
    if (typeof size !== 'number') return size;
    const long = Math.trunc((size * Math.max(height, width)) / Math.min(height, width));
    return width <= height ? [long, size] : [size, long];
  }
}
