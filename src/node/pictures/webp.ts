import { createRequire } from 'node:module';
import type * as libwebp from '@cwasm/webp';
import { decoding, PictureError, type Decoded } from './decoded';
import { orientationOf } from './exif';

const ANIMATED = 0x02;

/** Loaded when there is a picture, for few programs read one, and it takes its time. (Not `import`: that would be async.) */
const load = createRequire(__filename);

/** libwebp, which Pillow uses, too. */
export function decodeWebp(bytes: Uint8Array): Decoded {
  const chunks = decoding(() => chunksOf(bytes));
  const flags = chunks.get('VP8X')?.[0] ?? 0;
  if ((flags & ANIMATED) !== 0) throw new PictureError('is animated, expected a single picture');
  // The package that the type names.
  const { decode } = load('@cwasm/webp') as typeof libwebp;
  const { width, height, data } = decoding(() => decode(bytes));
  return { width, height, rgba: data, orientation: orientationOf(chunks.get('EXIF')) };
}

/** The parts of the file, by their four letters: a name, a length, and so many bytes, filled up to an even number. */
function chunksOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    chunks.set(name, bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return chunks;
}
