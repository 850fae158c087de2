export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An axis from 0 to `max`, with numbers at its ticks. */
export interface Axis {
  readonly max: number;
  readonly ticks: readonly number[];
}

/** The smallest of 1, 2, 5, 10, 20, 50 … (and 0.5, 0.2 …) that is at least `size`. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 5].find((factor) => factor * power >= size) ?? 10) * power;
}

/** An axis that reaches the largest value, with round numbers at no more than `most` ticks after the 0. */
export function axisTo(largest: number, most: number): Axis {
  const step = roundStep(largest / most);
  const count = Math.ceil(largest / step);
  // Dividing by a power of ten gives 0.3 where multiplying by 0.1 gives 0.30000000000000004.
  const ticks = Array.from({ length: count + 1 }, (_, i) => (step < 1 ? i / (1 / step) : i * step));
  return { max: ticks.at(-1) ?? step, ticks };
}

/** Where on the axis a value is, in percent of its length. */
export function percentOf(value: number, { max }: Axis): number {
  return (value / max) * 100;
}

const digits = (value: number): string => String(Number(value.toFixed(2)));

/** A path through all points, in a square of 100 x 100 with y from the top down, as SVG counts. */
export function pathThrough(points: readonly Point[], x: Axis, y: Axis): string {
  return points
    .map((point, i) => {
      const across = digits(percentOf(point.x, x));
      const down = digits(100 - percentOf(point.y, y));
      return `${i === 0 ? 'M' : 'L'}${across} ${down}`;
    })
    .join('');
}

/** The index of the value that is nearest to another. */
export function nearest(values: readonly number[], to: number): number {
  let best = 0;
  values.forEach((value, i) => {
    if (Math.abs(value - to) < Math.abs((values[best] ?? Infinity) - to)) best = i;
  });
  return best;
}
