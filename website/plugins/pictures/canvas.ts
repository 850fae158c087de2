import type { Image } from '../../../src';

export type Colour = readonly [red: number, green: number, blue: number];

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const CHANNELS = 3;

/** A picture to paint rectangles and other pictures on. */
export class Canvas implements Image {
  readonly shape: readonly [number, number, number];
  readonly data: Uint8Array;

  constructor(width: number, height: number, colour: Colour) {
    this.shape = [height, width, CHANNELS];
    this.data = new Uint8Array(height * width * CHANNELS);
    this.fill({ left: 0, top: 0, width, height }, () => colour);
  }

  /** Colours each pixel of a rectangle; `colourOf` is told where in the rectangle it is. */
  fill({ left, top, width, height }: Rectangle, colourOf: (row: number, column: number) => Colour): void {
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        this.data.set(colourOf(row, column), ((top + row) * this.shape[1] + left + column) * CHANNELS);
  }

  /** Puts a coloured picture into it, `scale` times as large. */
  paste({ shape: [height, width], data }: Image, left: number, top: number, scale: number): void {
    this.fill({ left, top, width: width * scale, height: height * scale }, (row, column) => {
      const from = (Math.floor(row / scale) * width + Math.floor(column / scale)) * CHANNELS;
      return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    });
  }
}
