import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileError, writeWhole } from '../files';
import type { Image } from '../image';
import { encodePng } from './encodePng';

/**
 * torchvision.utils.save_image, for one image: writes a PNG file; its folder is made if need be. It appears under its
 * name when it is whole.
 */
export function writePng(path: string, image: Image): void {
  const bytes = encodePng(image);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw fileError(`${path} can't be written`, cause);
  }
  writeWhole(path, bytes);
}
