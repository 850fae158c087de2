import type { DrawRandom } from './drawRandom';
import { dot, stick } from './figures';
import { CELLS, makeStencil, REACH, type Stencil } from './stencil';

const SIDE = 32;

/** Where a figure is, how large it is and how it is turned: (x, y) in pixels to (u, v) in the figure's own measure. */
interface Pose {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** How broad it is for its height. */
  readonly breadth: number;
  readonly cos: number;
  readonly sin: number;
}

type Color = readonly [red: number, green: number, blue: number];

/** One picture in the making: floats, red, green and blue side by side, from 0 to 255 (and somewhat beyond). */
const canvas = new Float64Array(SIDE * SIDE * 3);

/** Draws one picture of the figure into `pixels`; everything else about it is random. */
export function drawShape(figure: Stencil, random: DrawRandom, pixels: Uint8ClampedArray): void {
  const ground = randomColor(random, 0, 120);
  const ink = inkOn(random, ground);
  fillGround(random, ground);
  for (let i = random.below(6); i > 0; i--) drawClutter(random, randomColor(random));
  paint(figure, randomPose(random), ink, random.between(-1, 1));
  for (let i = random.below(5); i > 0; i--) drawClutter(random, random.below(2) === 0 ? ink : ground);
  addGrain(random, random.between(2, 45), pixels);
}

function randomColor(random: DrawRandom, from = 0, to = 255): Color {
  return [random.between(from, to), random.between(from, to), random.between(from, to)];
}

/**
 * A colour that is brighter than the ground's, sometimes much and sometimes little. (If it were as often darker,
 * a network would need far longer to find a beginning.)
 */
function inkOn(random: DrawRandom, ground: Color): Color {
  const color = randomColor(random, 135, 255);
  const contrast = random.between(0.5, 1);
  const mix = (from: number, to: number) => from + (to - from) * contrast;
  return [mix(ground[0], color[0]), mix(ground[1], color[1]), mix(ground[2], color[2])];
}

function randomPose(random: DrawRandom): Pose {
  // With t for the tangent of half an angle, these are the angle's cosine and sine, without any rounding function.
  const t = random.between(-1, 1);
  const cos = (1 - t * t) / (1 + t * t);
  const sin = (2 * t) / (1 + t * t);
  const size = random.between(4.5, 13);
  const breadth = random.between(0.65, 1);
  const room = SIDE / 2 - 0.95 * size;
  const x = SIDE / 2 + random.between(-room, room);
  const y = SIDE / 2 + random.between(-room, room);
  return { x, y, size, breadth, cos, sin };
}

/** The ground: one colour that grows brighter or darker in some direction. */
function fillGround(random: DrawRandom, [red, green, blue]: Color): void {
  const right = random.between(-3, 3);
  const down = random.between(-3, 3);
  let i = 0;
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const light = right * (x - SIDE / 2) + down * (y - SIDE / 2);
      canvas[i++] = red + light;
      canvas[i++] = green + light;
      canvas[i++] = blue + light;
    }
  }
}

/** Something small that is of no class: a dot or a stick. */
function drawClutter(random: DrawRandom, color: Color): void {
  const pose = randomPose(random);
  const x = random.between(0, SIDE);
  const y = random.between(0, SIDE);
  const isDot = random.below(2) === 0;
  const size = isDot ? random.between(1, 3) : random.between(3, 8);
  paint(isDot ? DOT : STICK, { ...pose, x, y, size, breadth: 1 }, color, 0);
}

const DOT = makeStencil(dot);
const STICK = makeStencil(stick);

/** Paints a figure; at its edge, pixels take colour in proportion to how far they lie inside. */
function paint(
  figure: Stencil,
  { x, y, size, breadth, cos, sin }: Pose,
  [red, green, blue]: Color,
  light: number,
): void {
  // The figure lies in a rectangle, which is turned.
  const reachX = REACH * size * (breadth * Math.abs(cos) + Math.abs(sin));
  const reachY = REACH * size * (breadth * Math.abs(sin) + Math.abs(cos));
  const left = Math.max(0, Math.floor(x - reachX));
  const right = Math.min(SIDE, Math.floor(x + reachX) + 1);
  const top = Math.max(0, Math.floor(y - reachY));
  const bottom = Math.min(SIDE, Math.floor(y + reachY) + 1);
  // One pixel of the picture is so many cells of the stencil.
  const cells = CELLS;
  const downward = cells / (2 * REACH * size);
  const across = downward / breadth;
  for (let row = top; row < bottom; row++) {
    const dy = row + 0.5 - y;
    for (let column = left; column < right; column++) {
      const dx = column + 0.5 - x;
      const u = Math.floor((cos * dx + sin * dy) * across + cells / 2);
      const v = Math.floor((cos * dy - sin * dx) * downward + cells / 2);
      if (u < 0 || v < 0 || u >= cells || v >= cells) continue;
      const cover = 0.5 - size * (figure[v * cells + u] ?? 0);
      if (cover <= 0) continue;
      const share = Math.min(cover, 1);
      const rest = 1 - share;
      const shade = light * (dx + dy);
      const i = (row * SIDE + column) * 3;
      canvas[i] = (canvas[i] ?? 0) * rest + (red + shade) * share;
      canvas[i + 1] = (canvas[i + 1] ?? 0) * rest + (green + shade) * share;
      canvas[i + 2] = (canvas[i + 2] ?? 0) * rest + (blue + shade) * share;
    }
  }
}

/**
 * From the canvas to bytes (what leaves 0…255 is cut off), with grain of the given strength.
 *
 * Each pixel takes the next number of xorshift32 (Marsaglia, "Xorshift RNGs", 2003), ten bits for each colour: for
 * grain it is good enough, and it is quick.
 */
function addGrain(random: DrawRandom, strength: number, pixels: Uint8ClampedArray): void {
  const scale = strength / 512;
  let bits = random.bits() | 1;
  for (let i = 0; i < canvas.length; i += 3) {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    pixels[i] = (canvas[i] ?? 0) + ((bits & 1023) - 511.5) * scale;
    pixels[i + 1] = (canvas[i + 1] ?? 0) + (((bits >>> 10) & 1023) - 511.5) * scale;
    pixels[i + 2] = (canvas[i + 2] ?? 0) + (((bits >>> 20) & 1023) - 511.5) * scale;
  }
}
