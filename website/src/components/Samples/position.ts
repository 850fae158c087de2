/** A pixel of a picture, from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Partial<Record<string, readonly [rows: number, columns: number]>>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const within = (position: number, size: number): number => Math.max(0, Math.min(size - 1, position));

/** Where an arrow key leads, not beyond the edge; undefined for other keys. */
export function moved(
  { row, column }: Position,
  key: string,
  rows: number,
  columns = rows,
): Position | undefined {
  const step = STEPS[key];
  return step && { row: within(row + step[0], rows), column: within(column + step[1], columns) };
}

/** The pixel at a point of the picture, where 0 is its left or upper edge and 1 the other. */
export function positionAt(x: number, y: number, rows: number, columns = rows): Position {
  return { row: within(Math.floor(y * rows), rows), column: within(Math.floor(x * columns), columns) };
}
