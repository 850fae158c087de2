import { checkPath } from '../checks';
import { files } from '../files';
import { checkImage, type Image } from '../image';
import { pictures } from './pictures';

/** torchvision.io.encode_png, for one image: the bytes of a PNG file, grey for one channel, coloured for three. Floats have to lie in [0, 1]. Needs Node. */
export function encodePng(image: Image): Uint8Array {
  checkImage('encodePng', image);
  return pictures.get().encodePng(image);
}

/**
 * torchvision.utils.save_image, for one image: writes a PNG file; its folder is made if need be. It appears under its
 * name when it is whole. Needs Node.
 */
export function writePng(path: string, image: Image): void {
  checkPath('writePng', path);
  const bytes = encodePng(image);
  files.get().makeFolderOf(path);
  files.get().write(path, bytes);
}
