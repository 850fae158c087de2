const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;

/**
 * How a camera was held, from the Exif data of a picture: 1 (upright) to 8; 1 where it isn't told, or not in order, as Pillow
 * takes it. (https://www.media.mit.edu/pia/Research/deepview/exif.html: a TIFF header, then a list of entries.)
 */
export function orientationOf(exif: Uint8Array | undefined): number {
  if (exif === undefined) return 1;
  const tiff = startsWith(exif, 'Exif\0\0') ? exif.subarray(6) : exif;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const little = view.getUint16(0) === 0x4949;
    const list = view.getUint32(4, little);
    const entries = view.getUint16(list, little);
    for (let i = 0; i < entries; i++) {
      const entry = list + 2 + i * ENTRY_BYTES;
      if (view.getUint16(entry, little) !== ORIENTATION) continue;
      const value = view.getUint16(entry + 8, little);
      return view.getUint16(entry + 2, little) === SHORT && value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    // An address that leads out of the data.
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

export function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text, (char) => char.charCodeAt(0)).every((code, i) => bytes[i] === code);
}
