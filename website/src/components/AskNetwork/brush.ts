/** The side of what is drawn on, which is what the network gets. */
export const SIDE = 32;
/** How far a brush reaches, in pixels. */
const RADIUS = 1.25;

export type Color = readonly [red: number, green: number, blue: number];
/** In pixels from the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Dark, as the ground of the drawn pictures that networks of Shapes learn from. */
export const GROUND: Color = [48, 52, 72];

export function emptyPad(): Uint8Array {
  return Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, i) => GROUND[i % 3] ?? 0);
}

/** The same picture with a line on it, as a round brush draws it; its edge is soft. */
export function withLine(pixels: Uint8Array, from: Point, to: Point, color: Color): Uint8Array {
  const drawn = pixels.slice();
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const distance = distanceOf({ x: x + 0.5, y: y + 0.5 }, from, to);
      const share = Math.min(Math.max(RADIUS + 0.5 - distance, 0), 1);
      if (share === 0) continue;
      for (const [c, value] of color.entries()) {
        const i = (y * SIDE + x) * 3 + c;
        drawn[i] = Math.round((1 - share) * (drawn[i] ?? 0) + share * value);
      }
    }
  }
  return drawn;
}

/** From a point to the line between two others. */
function distanceOf({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}
