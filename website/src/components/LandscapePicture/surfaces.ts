/** Two weights: the one from left to right on the map, and the one from bottom to top. */
export type Position = readonly [x: number, y: number];

/** Where the ground is level: the lowest point, a lower end of a higher valley, or a pass between two valleys. */
export interface LevelPoint {
  readonly kind: 'lowest' | 'local' | 'saddle';
  readonly at: Position;
}

/** A loss of two weights. Its lowest loss is 0. */
export interface Surface {
  readonly loss: (position: Position) => number;
  readonly gradient: (position: Position) => Position;
  readonly levelPoints: readonly LevelPoint[];
  /** The losses at which the map has a line. */
  readonly lines: readonly number[];
  /** The map numbers its lines along the way from the one position to the other, which only climbs. */
  readonly numbersAlong: readonly [from: Position, to: Position];
}

export type SurfaceName = 'valley' | 'twoValleys' | 'saddle';
export const SURFACE_NAMES: readonly SurfaceName[] = ['valley', 'twoValleys', 'saddle'];

/** x² + 20y², as in lessons/closer/04-valley.ts. */
const valley: Surface = {
  loss: ([x, y]) => x * x + 20 * y * y,
  gradient: ([x, y]) => [2 * x, 40 * y],
  levelPoints: [{ kind: 'lowest', at: [0, 0] }],
  lines: [1, 2, 5, 10, 20, 50, 100, 150],
  // Aside from the middle, where they would look like the numbers of an axis.
  numbersAlong: [
    [0, 0],
    [5, -0.6],
  ],
};

/** (x - 2)²((x + 2)² + 1) / 20 + (y - 0.3x)²: along the line y = 0.3x lie a higher valley, a pass, and a lower valley. */
const twoValleys: Surface = {
  loss: ([x, y]) => ((x - 2) ** 2 * ((x + 2) ** 2 + 1)) / 20 + (y - 0.3 * x) ** 2,
  gradient: ([x, y]) => [((x - 2) * (2 * x * x + 4 * x + 1)) / 10 - 0.6 * (y - 0.3 * x), 2 * (y - 0.3 * x)],
  levelPoints: [
    { kind: 'lowest', at: [2, 0.6] },
    { kind: 'local', at: onTheLine(-1 - Math.SQRT1_2) },
    { kind: 'saddle', at: onTheLine(-1 + Math.SQRT1_2) },
  ],
  lines: [0.2, 0.8, 2, 5, 10, 20],
  numbersAlong: [
    [2, 0.6],
    [2, 3],
  ],
};

function onTheLine(x: number): Position {
  return [x, 0.3 * x];
}

/** x² / 2 + (y² - 4)² / 20: from left and right the ground falls to a saddle, and from there to either side. */
const saddle: Surface = {
  loss: ([x, y]) => (x * x) / 2 + (y * y - 4) ** 2 / 20,
  gradient: ([x, y]) => [x, (y * (y * y - 4)) / 5],
  levelPoints: [
    { kind: 'lowest', at: [0, 2] },
    { kind: 'lowest', at: [0, -2] },
    { kind: 'saddle', at: [0, 0] },
  ],
  lines: [0.2, 0.8, 2, 4, 7, 10],
  numbersAlong: [
    [0, 2],
    [5, 2.6],
  ],
};

export const SURFACES: Readonly<Record<SurfaceName, Surface>> = { valley, twoValleys, saddle };
