import type { Figure } from './figures';

/** Figures lie within -REACH < u, v < REACH. */
export const REACH = 1.1;

/** Cells of a stencil in each direction. */
export const CELLS = 128;

/**
 * A figure's distances, worked out once on a fine grid.
 *
 * To look a number up is much quicker than to call a function for each pixel of each picture, and with cells this
 * small (at most 0.12 pixels) nobody sees the difference.
 */
export type Stencil = Float32Array;

export function makeStencil(figure: Figure): Stencil {
  const stencil = new Float32Array(CELLS * CELLS);
  const middle = (cell: number) => ((cell + 0.5) / CELLS) * 2 * REACH - REACH;
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      stencil[row * CELLS + column] = figure(middle(column), middle(row));
    }
  }
  return stencil;
}
