/** Red, green and blue, from 0 to 255. */
export type Pixel = readonly [red: number, green: number, blue: number];

export interface Pixels {
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => Pixel;
}

/** The numbers of a coloured bitmap, given as its file. */
export function pixelsOf(file: ArrayBuffer): Pixels {
  const view = new DataView(file);
  const start = view.getUint32(10, true);
  const width = view.getInt32(18, true);
  const height = view.getInt32(22, true);
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  return {
    height,
    width,
    at: (row, column) => {
      // A bitmap's rows go from the bottom to the top, its pixels are blue, green, red.
      const at = start + (height - 1 - row) * rowBytes + column * 3;
      return [view.getUint8(at + 2), view.getUint8(at + 1), view.getUint8(at)];
    },
  };
}
