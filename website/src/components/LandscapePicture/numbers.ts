import type { Position } from './surfaces';

/** A number with three digits, short enough for a table; `inf` and `nan` as PyTorch prints them. */
export function short(number: number): string {
  if (Number.isNaN(number)) return 'nan';
  if (!Number.isFinite(number)) return number > 0 ? 'inf' : '-inf';
  const size = Math.abs(number);
  if (size >= 1e4 || (size > 0 && size < 1e-3)) return number.toExponential(1);
  return String(Number(number.toPrecision(3)));
}

export function shortPosition([x, y]: Position): string {
  return `[${short(x)}, ${short(y)}]`;
}
