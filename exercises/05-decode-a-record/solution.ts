/**
 * Pixel p has its red at place p of the first sheet, its green at place p of the second and its blue at place p of the
 * third. The label comes first and moves everything on by one byte; who forgets that reads the label as a red. Who copies
 * the sheets as they are gets the right numbers at wrong places, and the picture turns into three small grey ones.
 */

/** An image as the lab holds it. */
export interface Decoded {
  /** The number of its class, 0 to 9. */
  readonly label: number;
  /** 3,072 bytes of shape [32, 32, 3]: row by row, red, green and blue of each pixel side by side. */
  readonly pixels: Uint8Array;
}

/** How many bytes of each colour a record has. */
const SHEET = 32 * 32;

/** Reads one record of 3,073 bytes: label, red sheet, green sheet, blue sheet; each sheet is row by row. */
export function decodeRecord(record: Uint8Array): Decoded {
  // #answer
  const pixels = new Uint8Array(3 * SHEET);
  for (let p = 0; p < SHEET; p++) {
    for (let channel = 0; channel < 3; channel++) {
      pixels[3 * p + channel] = record[1 + channel * SHEET + p] ?? 0;
    }
  }
  return { label: record[0] ?? 0, pixels };
  // #end
}
