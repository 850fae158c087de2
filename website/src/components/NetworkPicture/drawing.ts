import { sizesOf } from './layers';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** From the back to the front. */
  readonly rectangles: readonly Rectangle[];
}

/** Points for a pixel of a feature map, and for a number of a vector. */
const PIXEL = 2;
const NUMBER = 0.3;
/** From one sheet to the next, to the right and down. */
const STEP = 3;
const BAR_WIDTH = 14;
/** Room for half of the outline. */
const EDGE = 1;

/** A sheet for each channel of a feature map, or a bar for a vector, all to the same scale. */
export function drawingOf(shape: readonly number[]): Drawing {
  const { size, channels } = sizesOf(shape);
  const flat = shape.length === 1;
  const width = flat ? BAR_WIDTH : size * PIXEL;
  const height = size * (flat ? NUMBER : PIXEL);
  const offset = (channels - 1) * STEP;
  return {
    width: width + offset + 2 * EDGE,
    height: height + offset + 2 * EDGE,
    rectangles: Array.from({ length: channels }, (_, i) => ({
      x: EDGE + i * STEP,
      y: EDGE + i * STEP,
      width,
      height,
    })),
  };
}
