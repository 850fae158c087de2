import { checkOptions } from '../checks';
import { itemGenerator } from '../data/itemRandom';
import { UsageError } from '../errors';
import { checkImage, type Image, type ImageShape } from '../image';
import { checkRoom, checkSides } from '../room';
import { checkSize, formatShape, pair, type Size2d } from '../shape';
import type { Horizontal, Vertical } from '../shapeTypes';
import { cut } from './cut';
import type { Transform } from './transform';

/** What `RandomCrop` can be asked for. */
export interface RandomCropOptions {
  /** Black pixels around the image, before a part is cut out; 0 by default. */
  readonly padding?: number;
}

/**
 * torchvision.transforms.RandomCrop(size, padding): a part of the image, at a place that is drawn anew each time.
 *
 * A number is the side of a square, else it is `[height, width]`. It draws from `itemGenerator()`, the row before the column.
 */
export class RandomCrop<const Size extends Size2d = Size2d> implements Transform {
  declare readonly makes?: readonly [Vertical<Size>, Horizontal<Size>, 'same'];
  readonly size: Size;
  readonly padding: number;

  constructor(size: Size, options: RandomCropOptions = {}) {
    checkOptions('RandomCrop', options, ['padding']);
    const { padding = 0 } = options;
    checkSides("RandomCrop's size", size);
    checkSize("RandomCrop's padding", padding, 0);
    checkRoom("RandomCrop's padding", [padding, padding]);
    this.size = size;
    this.padding = padding;
  }

  apply<S extends ImageShape>(image: Image<S>): Image<readonly [Vertical<Size>, Horizontal<Size>, S[2]]> {
    checkImage('RandomCrop', image);
    const [height, width] = pair(this.size);
    const oldHeight = image.shape[0] + 2 * this.padding;
    const oldWidth = image.shape[1] + 2 * this.padding;
    if (height > oldHeight || width > oldWidth) {
      throw new UsageError(
        `RandomCrop expected an image of at least ${formatShape([height, width])} with its padding, ` +
          `but got ${formatShape([oldHeight, oldWidth])}: resize it before, or give it more padding`,
      );
    }
    // As in torchvision, nothing is drawn where there is one place only.
    const isWhole = height === oldHeight && width === oldWidth;
    const draw = (places: number): number => (isWhole ? 0 : itemGenerator().randint(places));
    const top = draw(oldHeight - height + 1) - this.padding;
    const left = draw(oldWidth - width + 1) - this.padding;
    // `pair` computes what Vertical and Horizontal say.
    return cut(image, top, left, height, width) as Image<readonly [Vertical<Size>, Horizontal<Size>, S[2]]>;
  }
}
