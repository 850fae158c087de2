import type { Grid } from '../SlidingWindow/window';
import type { Layer } from './layers';

/** How a layer's numbers are laid out to be looked at. */
export interface Sheet {
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
}

/** A number of a layer: its map, and its place there. */
export interface At {
  /** A place in the list of layers. */
  readonly layer: number;
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

/** So few numbers stand in one column. */
const FEW = 10;

/** A map for each channel. A row of numbers is cut into lines of one map: after flatten, a line for each channel before it. */
export function sheetOf({ kind, input, output }: Layer): Sheet {
  const [rows = 1, columns, channels = 1] = output;
  if (columns !== undefined) return { rows, columns, channels };
  const across = kind === 'flatten' ? (input[0] ?? 1) * (input[1] ?? 1) : acrossOf(rows);
  return { rows: rows / across, columns: across, channels: 1 };
}

/** The largest number of columns that leaves no line shorter, and is not more than there are lines. */
function acrossOf(count: number): number {
  if (count <= FEW) return 1;
  let across = Math.floor(Math.sqrt(count));
  while (count % across !== 0) across--;
  return across;
}

/** Where a number stands among all of its layer: a pixel's channels lie side by side. */
export function indexOf({ columns, channels }: Sheet, { channel, row, column }: Omit<At, 'layer'>): number {
  return (row * columns + column) * channels + channel;
}

/** `indexOf` the other way round. */
export function atIndex({ columns, channels }: Sheet, layer: number, index: number): At {
  const pixel = Math.floor(index / channels);
  return { layer, channel: index % channels, row: Math.floor(pixel / columns), column: pixel % columns };
}

/** The numbers of one map, row by row. */
export function mapOf(numbers: Float32Array, { channels }: Sheet, channel: number): Float32Array {
  return numbers.filter((_, i) => i % channels === channel);
}

export function gridOf(numbers: Float32Array, sheet: Sheet, channel: number): Grid {
  const map = mapOf(numbers, sheet, channel);
  return Array.from({ length: sheet.rows }, (_, row) => [
    ...map.subarray(row * sheet.columns, (row + 1) * sheet.columns),
  ]);
}

/** The largest number of a layer, its sign left out: what its colours are measured by. */
export function mostOf(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, Math.abs(number));
  return most;
}
