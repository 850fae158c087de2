import { refuse } from '../checks';
import { UsageError } from '../errors';
import { checkImage, type Image, type ImageShape } from '../image';
import type { Transform } from './transform';

/**
 * torchvision.transforms.Grayscale(num_output_channels): how bright a pixel looks, in one channel, or in three that are alike.
 *
 * Bytes become Pillow's `convert('L')`; floats are weighted by 0.2989, 0.587 and 0.114, as torchvision weights tensors.
 * (Both are ITU-R 601-2 luma.) An image of one channel is grey already.
 */
export class Grayscale<const C extends 1 | 3 = 1> implements Transform {
  declare readonly makes?: readonly ['same', 'same', C];
  readonly channels: C;

  // The type's default is the value's, too.
  constructor(channels: C = 1 as C) {
    if (![1, 3].includes(channels)) refuse('Grayscale', '1 or 3 channels', channels);
    this.channels = channels;
  }

  apply<S extends ImageShape>(image: Image<S>): Image<readonly [S[0], S[1], C]> {
    checkImage('Grayscale', image);
    const { shape, data } = image;
    const [height, width, from]: ImageShape = shape;
    if (from !== 1 && from !== 3)
      throw new UsageError(`Grayscale expected an image of 1 or 3 channels, but got ${from}`);
    const length = height * width * this.channels;
    const isBytes = data instanceof Uint8Array;
    const grey = isBytes ? new Uint8Array(length) : new Float32Array(length);
    const luma = from === 1 ? first : isBytes ? lumaOfBytes : lumaOfFloats;
    for (let pixel = 0; pixel < height * width; pixel++) {
      const start = pixel * this.channels;
      grey.fill(luma(data, pixel * from), start, start + this.channels);
    }
    return { shape: [height, width, this.channels], data: grey };
  }
}

type Luma = (data: Uint8Array | Float32Array, at: number) => number;

const first: Luma = (data, at) => data[at] ?? 0;

/** (https://github.com/python-pillow/Pillow/blob/11.3.0/src/libImaging/Convert.c, L24) */
const lumaOfBytes: Luma = (data, at) =>
  ((data[at] ?? 0) * 19595 + (data[at + 1] ?? 0) * 38470 + (data[at + 2] ?? 0) * 7471 + 0x8000) >> 16;

const lumaOfFloats: Luma = (data, at) =>
  0.2989 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
