import type { Shape } from '../../../../src/shape';

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

/** Points for a pixel, from one sheet to the next, and for all sheets together at most: the more there are, the closer. */
const PIXEL = 2;
const STEP = 3;
const DEPTH = 48;
/** A row of numbers is a bar. Their counts go far apart, so its height grows with their root. */
const BAR = { width: 12, root: 4, most: 110 };
/** Room for half of the outline. */
const EDGE = 1;

/** A sheet for each channel, or a bar for a row of numbers: the sheets of all drawings are to the same scale. */
export function drawingOf([size = 0, , channels]: Shape): Drawing {
  const width = channels === undefined ? BAR.width : size * PIXEL;
  const height = channels === undefined ? Math.min(BAR.root * Math.sqrt(size), BAR.most) : width;
  const count = channels ?? 1;
  const step = Math.min(STEP, DEPTH / count);
  const depth = (count - 1) * step;
  return {
    width: width + depth + 2 * EDGE,
    height: height + depth + 2 * EDGE,
    rectangles: Array.from({ length: count }, (_, i) => ({
      ...{ x: EDGE + i * step, y: EDGE + i * step, width, height },
    })),
  };
}
