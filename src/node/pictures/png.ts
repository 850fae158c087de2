import { PNG } from 'pngjs';
import { checkPixels, decoding, PictureError, type Decoded } from './decoded';
import { orientationOf } from './exif';

const SIGNATURE_BYTES = 8;

/** A part of a PNG file: the length of its content, a name of four letters, the content, and a checksum. */
interface Chunk {
  readonly name: string;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

export function decodePng(bytes: Uint8Array): Decoded {
  const chunks = decoding(() => chunksOf(bytes));
  const find = (name: string): Uint8Array | undefined => chunks.find((chunk) => chunk.name === name)?.content;
  if (find('acTL') !== undefined) throw new PictureError('is animated, expected a single picture');
  const depth = decoding(() => checkHeader(find('IHDR')));
  // pngjs blackens the pixels of a colour that counts as transparent; here transparency is left out, and the colour stays.
  const opaque = chunks.filter(({ name }) => name !== 'tRNS').map(({ whole }) => whole);
  const file = Buffer.concat([bytes.subarray(0, SIGNATURE_BYTES), ...opaque]);
  const { width, height, data } = decoding(() => PNG.sync.read(file, { skipRescale: depth === 16 }));
  // Of 16 bits, the upper 8 are kept, as Pillow does with colours.
  const rgba = depth === 16 ? Uint8Array.from(data, (value) => value >> 8) : data;
  return { width, height, rgba, orientation: orientationOf(find('eXIf')) };
}

/** Gives the bits of a channel. */
function checkHeader(header: Uint8Array = new Uint8Array()): number {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  checkPixels(view.getUint32(0), view.getUint32(4));
  return view.getUint8(8);
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at < bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, content: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}
