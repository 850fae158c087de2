import { outputSize } from '../../../../src/shape';

/** Numbers in rows. */
export type Grid = readonly (readonly number[])[];
/** The same while it is being filled: null where no number has been written yet. */
export type PartlyFilled = readonly (readonly (number | null)[])[];

/** How a window moves along one axis of an image. */
export interface Axis {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
}

/** How a window moves over an image: along each row from left to right, then on to the next row. */
export interface Sliding {
  readonly rows: Axis;
  readonly columns: Axis;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Where the window lies, with padding counted in, and which number of the output is written from there. */
export interface Place extends Area {
  readonly row: number;
  readonly column: number;
}

/** What becomes of a row or a column: between two places it is skipped, after the last one it is left over. */
export type Use = 'read' | 'skipped' | 'leftOver';

/** The size of the output along an axis. */
export function sizeOn({ input, kernel, stride, padding }: Axis): number {
  return outputSize(input, kernel, stride, padding);
}

export function placeCount({ rows, columns }: Sliding): number {
  return sizeOn(rows) * sizeOn(columns);
}

export function placeAt({ rows, columns }: Sliding, step: number): Place {
  const row = Math.floor(step / sizeOn(columns));
  const column = step % sizeOn(columns);
  return {
    row,
    column,
    top: row * rows.stride,
    left: column * columns.stride,
    height: rows.kernel,
    width: columns.kernel,
  };
}

/** What lies under a window. */
export function part(grid: Grid, { top, left, height, width }: Area): Grid {
  return grid.slice(top, top + height).map((row) => row.slice(left, left + width));
}

export function useOf(axis: Axis, index: number): Use {
  const end = (sizeOn(axis) - 1) * axis.stride + axis.kernel;
  if (index >= end) return 'leftOver';
  return index % axis.stride < axis.kernel ? 'read' : 'skipped';
}

/** The uses of all rows or columns, with padding counted in. */
export function usesOf(axis: Axis): readonly Use[] {
  return Array.from({ length: axis.input + 2 * axis.padding }, (_, index) => useOf(axis, index));
}

/** How a cell of the input looks: the padding's zeros are dashed, what is never read is crossed out. */
export type CellKind = 'plain' | 'padding' | 'unread';

export function kindOf({ rows, columns }: Sliding, row: number, column: number): CellKind {
  if (useOf(rows, row) !== 'read' || useOf(columns, column) !== 'read') return 'unread';
  return isPadding(rows, row) || isPadding(columns, column) ? 'padding' : 'plain';
}

const isPadding = ({ input, padding }: Axis, index: number): boolean =>
  index < padding || index >= padding + input;

/** The output after `step`: the numbers of all places up to it, and null for those to come. */
export function filledUpTo(
  sliding: Sliding,
  step: number,
  numberAt: (place: Place) => number,
): (number | null)[][] {
  const across = sizeOn(sliding.columns);
  return Array.from({ length: sizeOn(sliding.rows) }, (_, row) =>
    Array.from({ length: across }, (__, column) => {
      const index = row * across + column;
      return index <= step ? numberAt(placeAt(sliding, index)) : null;
    }),
  );
}

/** The step that writes a number of the output: `placeAt` the other way round. */
export function stepAt({ columns }: Sliding, row: number, column: number): number {
  return row * sizeOn(columns) + column;
}
