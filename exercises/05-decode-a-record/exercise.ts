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
  throw new Error('Write me');
}
