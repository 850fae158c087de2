import type { TapeNode } from '../../../plugins/figures/data';

/** Where a node is drawn: the row from the top, and its middle as a part of the width, between 0 and 1. */
export interface Spot {
  readonly row: number;
  readonly x: number;
}

/** From the top down: each operation below all that it was computed from, and what the program put in just above its use. */
export function layout(nodes: readonly TapeNode[]): Spot[] {
  const rows = rowsOf(nodes);
  const x = nodes.map(() => 0.5);
  // From the loss up: a node stands above the middle of those that use it, as far as its row has room.
  for (let row = Math.max(...rows); row >= 0; row--) {
    const middle = (node: number): number => mean(usersOf(nodes, node).map((user) => x[user] ?? 0.5));
    const inRow = nodes
      .map((_, node) => node)
      .filter((node) => rows[node] === row)
      .sort((a, b) => middle(a) - middle(b) || a - b);
    inRow.forEach((node, i) => (x[node] = (i + 0.5) / inRow.length));
  }
  return nodes.map((_, node) => ({ row: rows[node] ?? 0, x: x[node] ?? 0.5 }));
}

function rowsOf(nodes: readonly TapeNode[]): number[] {
  const rows: number[] = [];
  // Inputs stand first in the list.
  for (const { inputs } of nodes) rows.push(Math.max(-1, ...inputs.map((input) => rows[input] ?? 0)) + 1);
  return nodes.map(({ operation }, node) =>
    operation === null
      ? Math.min(...usersOf(nodes, node).map((user) => rows[user] ?? 0)) - 1
      : (rows[node] ?? 0),
  );
}

const usersOf = (nodes: readonly TapeNode[], of: number): number[] =>
  nodes.flatMap(({ inputs }, node) => (inputs.includes(of) ? [node] : []));

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0.5 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
