import type { Position, Surface } from './surfaces';

/** How far the map reaches from its middle, [0, 0]. Both weights have one scale, so that slopes look as steep as they are. */
export const REACH: Position = [5, 3];

export function isOnMap([x, y]: Position): boolean {
  return Math.abs(x) <= REACH[0] && Math.abs(y) <= REACH[1];
}

/** What the picture has for a distance of 1. */
const SCALE = 50;
export const WIDTH = 2 * REACH[0] * SCALE;
export const HEIGHT = 2 * REACH[1] * SCALE;

/** From weights to the picture, whose y grows downwards. */
export function onPicture([x, y]: Position): Position {
  return [(x + REACH[0]) * SCALE, (REACH[1] - y) * SCALE];
}

/** The weights at a place of the picture, given in parts of its width and height; to one decimal. */
export function weightsAt(right: number, down: number): Position {
  return [toTenths((2 * right - 1) * REACH[0]), toTenths((1 - 2 * down) * REACH[1])];
}

function toTenths(number: number): number {
  return Math.round(number * 10) / 10;
}

const FAR = 50;

/** The corners of a path on the picture. One that has run far away ends there: a browser can't draw 1e30. */
export function pathOnPicture(positions: readonly Position[]): Position[] {
  const path: Position[] = [];
  for (const [x, y] of positions) {
    const distance = Math.hypot(x, y);
    if (!(distance < Infinity)) return path;
    const share = Math.min(1, FAR / distance);
    path.push(onPicture([x * share, y * share]));
    if (share < 1) return path;
  }
  return path;
}

/** Where the number of a line stands: where the surface's way for numbers first reaches that loss, if it does. */
export function placeOfNumber(
  { loss, numbersAlong: [from, to] }: Surface,
  line: number,
): Position | undefined {
  const places = Array.from({ length: 501 }, (_, i): Position => {
    const share = i / 500;
    return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  });
  return places.find((place) => loss(place) >= line);
}
