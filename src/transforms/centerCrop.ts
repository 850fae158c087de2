import { checkImage, type Image, type ImageShape } from '../image';
import { checkSides } from '../room';
import { pair, type Size2d } from '../shape';
import type { Horizontal, Vertical } from '../shapeTypes';
import { cut } from './cut';
import type { Transform } from './transform';

/**
 * torchvision.transforms.CenterCrop(size): the middle of an image; one that is smaller gets a black border.
 *
 * A number is the side of a square, else it is `[height, width]`.
 * (https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.CenterCrop.html)
 */
export class CenterCrop<const Size extends Size2d = Size2d> implements Transform {
  declare readonly makes?: readonly [Vertical<Size>, Horizontal<Size>, 'same'];
  readonly size: Size;

  constructor(size: Size) {
    checkSides("CenterCrop's size", size);
    this.size = size;
  }

  apply<S extends ImageShape>(image: Image<S>): Image<readonly [Vertical<Size>, Horizontal<Size>, S[2]]> {
    checkImage('CenterCrop', image);
    const [height, width] = pair(this.size);
    const [oldHeight, oldWidth] = image.shape;
    const part = cut(image, startOf(oldHeight, height), startOf(oldWidth, width), height, width);
    // `pair` computes what Vertical and Horizontal say.
    return part as Image<readonly [Vertical<Size>, Horizontal<Size>, S[2]]>;
  }
}

/** Where the part begins; negative where it is larger. As in torchvision, which borders by whole pixels and rounds as Python does. */
function startOf(oldSize: number, size: number): number {
  if (size >= oldSize) return -Math.floor((size - oldSize) / 2);
  const start = (oldSize - size) / 2;
  // A half is rounded to the even neighbour.
  return start % 1 === 0.5 ? 2 * Math.round(start / 2) : start;
}
