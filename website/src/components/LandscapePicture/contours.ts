import { REACH } from './map';
import type { Position, Surface } from './surfaces';

/** Closed, the last corner being joined to the first. */
export type Ring = readonly Position[];

interface Node {
  readonly id: number;
  readonly at: Position;
  readonly loss: number;
}

/** Four nodes, counter-clockwise. */
type Cell = readonly [Node, Node, Node, Node];

const SIZE = 0.1;

/** A grid over the map and a little more. Outside of it all is high, so that each border comes back to its beginning. */
export function cellsOf({ loss }: Surface): Cell[] {
  const columns = Math.round((2 * REACH[0]) / SIZE) + 5;
  const rows = Math.round((2 * REACH[1]) / SIZE) + 5;
  const node = (column: number, row: number): Node => {
    const at: Position = [(column - 2) * SIZE - REACH[0], (row - 2) * SIZE - REACH[1]];
    const outside = column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
    return { id: row * columns + column, at, loss: outside ? Infinity : loss(at) };
  };
  return Array.from({ length: (columns - 1) * (rows - 1) }, (_, i) => {
    const [column, row] = [i % (columns - 1), Math.floor(i / (columns - 1))];
    return [node(column, row), node(column + 1, row), node(column + 1, row + 1), node(column, row + 1)];
  });
}

interface Crossing {
  /** The same for both of the cells that share it. */
  readonly edge: string;
  readonly at: Position;
  /** Whether one comes from low ground to high ground there, going counter-clockwise round the cell. */
  readonly climbs: boolean;
}

interface Piece {
  readonly from: Position;
  /** The edge at which it ends. */
  readonly to: string;
}

/**
 * The borders of the ground that is not higher than `level`, by marching squares: through each cell with both low and
 * high corners runs a piece of a border, straight from edge to edge, and the neighbour's piece goes on from there.
 */
export function contours(cells: readonly Cell[], level: number): Ring[] {
  const pieces = new Map<string, Piece>();
  for (const cell of cells) {
    const low = cell.filter(({ loss }) => loss <= level).length;
    if (low > 0 && low < cell.length) addPieces(crossingsOf(cell, level), pieces);
  }
  return joined(pieces);
}

function crossingsOf(cell: Cell, level: number): Crossing[] {
  const [a, b, c, d] = cell;
  return [crossing(a, b, level), crossing(b, c, level), crossing(c, d, level), crossing(d, a, level)].flat();
}

function crossing(start: Node, end: Node, level: number): Crossing[] {
  const climbs = start.loss <= level;
  if (climbs === end.loss <= level) return [];
  const [low, high] = climbs ? [start, end] : [end, start];
  const share = (level - low.loss) / (high.loss - low.loss);
  const at: Position = [
    low.at[0] + share * (high.at[0] - low.at[0]),
    low.at[1] + share * (high.at[1] - low.at[1]),
  ];
  return [{ edge: `${Math.min(low.id, high.id)} ${Math.max(low.id, high.id)}`, at, climbs }];
}

/** A piece of border starts where one climbs out of low ground, and ends where one last came down to it. */
function addPieces(crossings: readonly Crossing[], pieces: Map<string, Piece>): void {
  crossings.forEach((start, i) => {
    const end = crossings.at(i - 1);
    if (start.climbs && end) pieces.set(start.edge, { from: start.at, to: end.edge });
  });
}

function joined(pieces: Map<string, Piece>): Ring[] {
  const rings: Ring[] = [];
  for (const first of pieces.keys()) {
    const ring: Position[] = [];
    let edge = first;
    for (let piece = pieces.get(edge); piece; piece = pieces.get(edge)) {
      ring.push(piece.from);
      pieces.delete(edge);
      edge = piece.to;
    }
    rings.push(ring);
  }
  return rings;
}
