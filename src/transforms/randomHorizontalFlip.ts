import { checkNumber } from '../checks';
import { itemGenerator } from '../data/itemRandom';
import { checkImage, type Image, type ImageShape } from '../image';
import type { SameSize } from './transform';

/**
 * torchvision.transforms.RandomHorizontalFlip(p): left and right change places, with probability `p`. It draws from
 * `itemGenerator()`, one number an image.
 */
export class RandomHorizontalFlip implements SameSize {
  readonly p: number;

  constructor(p = 0.5) {
    checkNumber("RandomHorizontalFlip's p", p, 0, 1);
    // As in PyTorch, it is compared with a 32-bit float.
    this.p = Math.fround(p);
  }

  apply<S extends ImageShape>(image: Image<S>): Image<S> {
    checkImage('RandomHorizontalFlip', image);
    return itemGenerator().uniform() < this.p ? flipped(image) : image;
  }
}

function flipped<S extends ImageShape>({ shape, data }: Image<S>): Image<S> {
  const [height, width, channels]: ImageShape = shape;
  const result = data.slice();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * channels;
      result.set(data.subarray(from, from + channels), (y * width + width - 1 - x) * channels);
    }
  }
  return { shape, data: result };
}
