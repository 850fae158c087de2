/** What a decoder makes of a file's bytes. */
export interface Decoded {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and how opaque it is, of each pixel, row by row. */
  readonly rgba: Uint8Array | Uint8ClampedArray;
  /** How the picture is to be turned, 1 to 8. */
  readonly orientation: number;
}

/** Why a picture can't be read; it goes on from the file's name: "is cut off or damaged". */
export class PictureError extends Error {}

/** Pillow's limit, too: nobody takes such photographs, and a few bytes that claim a size like this fill the memory. */
const MOST_PIXELS = 178_956_970;

export function checkPixels(width: number, height: number): void {
  if (width * height > MOST_PIXELS) {
    throw new PictureError(
      `claims to have ${width} x ${height} pixels, expected at most ${MOST_PIXELS} in all`,
    );
  }
}

/** Runs a decoder, whose own words about a faulty file help nobody. */
export function decoding<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw new PictureError('is cut off or damaged');
  }
}
