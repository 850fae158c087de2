import { UsageError } from '../../errors';
import type { Image } from '../../image';
import type { Rgb } from '../../vision/pictures';
import { PictureError, type Decoded } from './decoded';
import { startsWith } from './exif';
import { decodeJpeg } from './jpeg';
import { decodePng } from './png';
import { decodeWebp } from './webp';

/** A picture's file as pixels; `what` names it in errors. */
export function decodePicture(bytes: Uint8Array, what: string): Image<Rgb> {
  try {
    return upright(decode(bytes));
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    throw new UsageError(`${what} ${error.message}`);
  }
}

/** What a file is, its first bytes tell, and not its name. */
function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return decodePng(bytes);
  if (startsWith(bytes, '\xff\xd8\xff')) return decodeJpeg(bytes);
  if (startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP')) return decodeWebp(bytes);
  throw new PictureError('is no PNG, JPEG or WebP file, expected one of these');
}

/** Turns the picture as its file says, and leaves out how opaque the pixels are. */
function upright({ width, height, rgba, orientation }: Decoded): Image<Rgb> {
  const isTransposed = orientation >= 5;
  const isRowReversed = [3, 4, 6, 7].includes(orientation);
  const isColumnReversed = [2, 3, 7, 8].includes(orientation);
  const shape = isTransposed ? ([width, height, 3] as const) : ([height, width, 3] as const);
  const data = new Uint8Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < shape[0]; y++) {
    for (let x = 0; x < shape[1]; x++) {
      const [row, column] = isTransposed ? [x, y] : [y, x];
      const fromRow = isRowReversed ? height - 1 - row : row;
      const fromColumn = isColumnReversed ? width - 1 - column : column;
      const from = (fromRow * width + fromColumn) * 4;
      for (let c = 0; c < 3; c++) data[to++] = rgba[from + c] ?? 0;
    }
  }
  return { shape, data };
}
