import { PNG, type ColorType } from 'pngjs';
import { UsageError } from '../../errors';
import type { Image } from '../../image';
import { toBytes } from '../../vision';

const GREY: ColorType = 0;
const RGB: ColorType = 2;

/** The bytes of a PNG file: grey for one channel, coloured for three. Floats have to lie in [0, 1]. */
export function encodePng(image: Image): Uint8Array {
  const [height, width, channels] = image.shape;
  if (channels !== 1 && channels !== 3) {
    throw new UsageError(`encodePng expected an image of 1 or 3 channels, but got ${channels}`);
  }
  const type = channels === 1 ? GREY : RGB;
  const png = new PNG({ width, height });
  png.data = Buffer.from(toBytes(image).data);
  return PNG.sync.write(png, { colorType: type, inputColorType: type, inputHasAlpha: false });
}
