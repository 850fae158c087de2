import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Image } from '../image';
import { encodePng } from './encodePng';

/**
 * torchvision.utils.save_image, for one image: writes a PNG file; its folder is made if need be.
 *
 * It is written under another name first, so that nobody ever sees half a picture.
 */
export function writePng(path: string, image: Image): void {
  const bytes = encodePng(image);
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
