import type { PartlyFilled } from './window';

/** With a true minus sign, which screen readers say and a hyphen they may not; quotients to two places. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded < 0 ? `−${-rounded}` : `${rounded}`;
}

/** `1, 0, −2; 3, 1, 0`; a number not written yet is a dash. */
export function formatGrid(grid: PartlyFilled, text = formatNumber): string {
  return grid.map((row) => row.map((value) => (value === null ? '–' : text(value))).join(', ')).join('; ');
}
