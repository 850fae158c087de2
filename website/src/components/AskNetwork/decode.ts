import type { Picture } from '../../training/asking/questions';

/** So many pixels at most are on a canvas at once: some browsers have no larger ones. */
const AT_ONCE = 4_000_000;

export interface Decoded {
  readonly picture: Picture;
  /** Whether it is opaque everywhere: what no canvas keeps is the colour below what is not. */
  readonly isOpaque: boolean;
}

/**
 * A picture's file as pixels, decoded by the browser and turned as it says. As `readImage` does, it leaves the file's colour
 * profile alone.
 */
export async function decode(file: Blob): Promise<Decoded> {
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  try {
    return pixelsOf(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}

/** What a canvas makes of it, strip by strip; where it is transparent, that is black. */
export function pixelsOf(source: CanvasImageSource, width: number, height: number): Decoded {
  const rows = Math.max(1, Math.min(height, Math.floor(AT_ONCE / width)));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = rows;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  const pixels = new Uint8Array(width * height * 3);
  let to = 0;
  let isOpaque = true;
  for (let top = 0; top < height; top += rows) {
    context.clearRect(0, 0, width, rows);
    context.drawImage(source, 0, -top);
    const { data } = context.getImageData(0, 0, width, Math.min(rows, height - top));
    for (let from = 0; from < data.length; from += 4) {
      pixels[to++] = data[from] ?? 0;
      pixels[to++] = data[from + 1] ?? 0;
      pixels[to++] = data[from + 2] ?? 0;
      if (data[from + 3] !== 255) isOpaque = false;
    }
  }
  return { picture: { width, height, pixels }, isOpaque };
}
