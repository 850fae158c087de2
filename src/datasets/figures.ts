/**
 * A figure, as its signed distance function: how far the point (u, v) is outside of its edge, negative inside.
 * Figures lie around (0, 0) and reach about as far as 1.
 *
 * The formulas are those of Inigo Quilez, "2D distance functions" (https://iquilezles.org/articles/distfunctions2d),
 * some only near the edge, which is where pictures need them. They take no more than + - * / and the square root,
 * whose results are the same on every machine.
 */
export type Figure = (u: number, v: number) => number;

const length = (u: number, v: number) => Math.sqrt(u * u + v * v);
const square = (u: number, v: number, half: number) => Math.max(Math.abs(u), Math.abs(v)) - half;

const disc: Figure = (u, v) => length(u, v) - 0.88;

const ring: Figure = (u, v) => Math.abs(length(u, v) - 0.72) - 0.2;

const box: Figure = (u, v) => square(u, v, 0.78);

const frame: Figure = (u, v) => Math.abs(square(u, v, 0.64)) - 0.18;

/** A triangle of equal sides; 0.866… is the sine of 60°. */
const wedge: Figure = (u, v) => Math.max(0.8660254 * Math.abs(u) + 0.5 * v, -v) - 0.52;

const cross: Figure = (u, v) => {
  const a = Math.abs(u);
  const b = Math.abs(v);
  return Math.min(Math.max(a - 0.95, b - 0.27), Math.max(a - 0.27, b - 0.95));
};

/** Five points: the plane is folded along three lines of symmetry until one edge is left. */
const star: Figure = (u, v) => {
  let x = Math.abs(u);
  let y = -v;
  const right = 2 * Math.max(0.809016994 * x - 0.587785252 * y, 0);
  x -= right * 0.809016994;
  y += right * 0.587785252;
  const left = 2 * Math.max(-0.809016994 * x - 0.587785252 * y, 0);
  x += left * 0.809016994;
  y += left * 0.587785252;
  x = Math.abs(x);
  y -= 1.05;
  // The edge runs from the point of the star, now at (0, 0), to the notch between two points.
  const along = Math.min(Math.max((x * 0.363271 + y * -0.713) / 0.640334, 0), 1);
  const distance = length(x - 0.363271 * along, y + 0.713 * along);
  return y * 0.363271 + x * 0.713 < 0 ? -distance : distance;
};

/** A disc without another disc. */
const moon: Figure = (u, v) => Math.max(length(u, v) - 0.95, 0.78 - length(u - 0.5, v));

/** Stripes along one direction, as wide as the gaps between them; the middle of one is at 0. */
const stripes = (u: number) => {
  const turns = u / 0.62;
  return 0.62 * (Math.abs(turns - Math.floor(turns + 0.5)) - 0.25);
};

/** Three stripes. */
const bars: Figure = (u, v) => Math.max(square(u, v, 0.775), stripes(u));

/** Five by five fields: inside of the stripes of both directions, or outside of both. */
const check: Figure = (u, v) => {
  const a = stripes(u);
  const b = stripes(v);
  return Math.max(square(u, v, 0.775), Math.min(Math.max(a, b), Math.max(-a, -b)));
};

/** The figure of each class. */
export const FIGURES = { disc, ring, box, frame, wedge, cross, star, moon, bars, check } as const;

/** What lies around a figure, and is of no class. */
export const dot: Figure = (u, v) => length(u, v) - 1;
export const stick: Figure = (u, v) => Math.max(Math.abs(u) - 1, Math.abs(v) - 0.15);
