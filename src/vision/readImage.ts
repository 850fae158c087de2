import { checkPath } from '../checks';
import { files } from '../files';
import type { Image } from '../image';
import { pictures, type Rgb } from './pictures';

/**
 * PIL.Image.open(path).convert('RGB'), turned upright: a PNG, JPEG or WebP file as bytes of red, green and blue.
 *
 * Pixels are Pillow's, which torchvision's ImageFolder reads by: grey becomes three channels that are alike, transparency
 * is left out and the colour below it stays, and of 16 bits the upper 8 count (Pillow clips grey ones in place of that).
 * A picture whose file says how the camera was held is turned (`ImageOps.exif_transpose`), which torchvision leaves out.
 * A file that is damaged, animated, of another kind, or CMYK is a `UsageError`. Needs Node.
 */
export function readImage(path: string): Image<Rgb> {
  checkPath('readImage', path);
  return pictures.get().decode(files.get().read(path), path);
}
