import { createRequire } from 'node:module';
import type * as turbo from '@cwasm/jpeg-turbo';
import { checkPixels, decoding, PictureError, type Decoded } from './decoded';
import { orientationOf, startsWith } from './exif';

const START_OF_SCAN = 0xda;
const EXIF = 0xe1;

interface Header {
  readonly channels: number;
  readonly exif: Uint8Array | undefined;
}

/** Loaded when there is a picture, for few programs read one, and it takes its time. (Not `import`: that would be async.) */
const load = createRequire(__filename);

/** libjpeg-turbo, which Pillow uses, too. */
export function decodeJpeg(bytes: Uint8Array): Decoded {
  const { channels, exif } = decoding(() => headerOf(bytes));
  if (channels === 4) {
    throw new PictureError(
      'is a JPEG file for printing (CMYK), expected colours for a screen: save it as RGB',
    );
  }
  // The package that the type names.
  const { decode } = load('@cwasm/jpeg-turbo') as typeof turbo;
  const { width, height, data } = decoding(() => decode(bytes));
  return { width, height, rgba: data, orientation: orientationOf(exif) };
}

/** Walks through the segments before the picture's numbers: a marker, a length, and so many bytes. */
function headerOf(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let channels = 0;
  let exif: Uint8Array | undefined;
  for (let at = 2; view.getUint8(at + 1) !== START_OF_SCAN; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const content = bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2));
    if (marker === EXIF && startsWith(content, 'Exif\0\0')) exif ??= content;
    if (isFrame(marker)) {
      checkPixels(view.getUint16(at + 7), view.getUint16(at + 5));
      channels = view.getUint8(at + 9);
    }
  }
  return { channels, exif };
}

/** The markers C0 to CF tell the size of the picture, but for three that are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
