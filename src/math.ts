/**
 * Powers and cosines, in the same steps on every machine.
 *
 * JavaScript leaves the last digits of `**`, `Math.pow`, `Math.cos` and the like to whoever builds an engine: the same training
 * could end at other weights in another browser. Only `+ - * /` and `Math.sqrt` are rounded alike by all
 * (https://tc39.es/ecma262/#sec-math.cos), so here is nothing else.
 */

/** base ** exponent, for a whole exponent of 0 or more: by squares, as x¹³ = x · x⁴ · x⁸. */
export function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** The cosine of an angle of up to a million, at most 1 beside the nearest number in the last binary digit. */
export function cosine(angle: number): number {
  const quarters = Math.round(angle / HALF_PI);
  // What is left of the angle, in three steps: HALF_PI has too few digits where the cosine is close to 0.
  const coarse = angle - quarters * HALF_PI_PARTS[0] - quarters * HALF_PI_PARTS[1];
  const rest = coarse - quarters * HALF_PI_PARTS[2];
  const lost = coarse - rest - quarters * HALF_PI_PARTS[2];
  const [cos, sin] = [cosineNear0(rest, lost), sineNear0(rest, lost)];
  return [cos, -sin, -cos, sin][((quarters % 4) + 4) % 4] ?? NaN;
}

const HALF_PI = Math.PI / 2;

/** π/2 in three parts. Of the first two so few digits that their product with a whole number up to 2²⁰ is exact. */
const HALF_PI_PARTS = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21] as const;

/** cos(x + lost) = 1 - x²/2! + x⁴/4! - …, for x between -π/4 and π/4; `lost` is what was rounded off x. */
function cosineNear0(x: number, lost: number): number {
  const half = (x * x) / 2;
  const sum = 1 - half;
  // 1 - half loses digits, which the last bracket gives back.
  return sum + (1 - sum - half + (half * series(x, 4) - x * lost));
}

/** sin(x + lost) = x - x³/3! + x⁵/5! - …, for x between -π/4 and π/4. */
function sineNear0(x: number, lost: number): number {
  return x + (lost - x * series(x, 3));
}

/** x²/(n(n - 1)) - x⁴/((n + 2)(n + 1)n(n - 1)) + …, from the smallest term on. */
function series(x: number, first: number): number {
  const square = x * x;
  let sum = 0;
  for (let n = first + 14; n >= first; n -= 2) sum = (square / (n * (n - 1))) * (1 - sum);
  return sum;
}
