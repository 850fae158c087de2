import type { Raw } from '../raw';
import { placesOf, type Window } from '../window';
import { add, alias } from './arithmetic';
import { pad, reshape, slice } from './layout';

/**
 * What a window sees: for each of its cells, row by row, the number that lies under it at each place where the window stands.
 *
 * [N, H, W, C] → KH * KW times [N, OH, OW, C]. Around the image lies `edge`.
 */
export function patchesOf(x: Raw, window: Window, edge = 0): Raw[] {
  const [n = 0, , , channels = 0] = x.shape;
  const [height, width] = placesOf(x.shape, window);
  const [down, right] = window.stride;
  const image = framed(x, window, edge);
  return cellsOf(window).map(([row, column]) =>
    slice(
      image,
      [0, row, column, 0],
      [n, row + (height - 1) * down + 1, column + (width - 1) * right + 1, channels],
      [1, down, right, 1],
    ),
  );
}

/**
 * The way back, for gradients: adds up, for each number of the image, what came for it from all the patches in which it was.
 *
 * KH * KW times [N, OH, OW, C] → `shape`, [N, H, W, C].
 */
export function unpatch(patches: readonly Raw[], shape: readonly number[], window: Window): Raw {
  const [n = 0, height = 0, width = 0, channels = 0] = shape;
  const [top, left] = window.padding;
  const cells = cellsOf(window);
  const parts = patches.map((patch, i) => {
    const [row, column] = cells[i] ?? [NaN, NaN];
    const apart = spread(patch, window.stride);
    const [, h = 0, w = 0] = apart.shape;
    const below = height + 2 * top - row - h;
    const behind = width + 2 * left - column - w;
    // prettier-ignore
    return pad(apart, [[0, 0], [row, below], [column, behind], [0, 0]]);
  });
  const sum = parts.reduce((total, part) => add(total, part));
  return slice(sum, [0, top, left, 0], [n, top + height, left + width, channels]);
}

/** The cells of the window as [row, column], row by row. */
function cellsOf({ kernelSize: [height, width] }: Window): (readonly [row: number, column: number])[] {
  return Array.from({ length: height * width }, (_, i) => [Math.floor(i / width), i % width] as const);
}

/** The image with the padding around it. */
function framed(x: Raw, { padding: [vertical, horizontal] }: Window, edge: number): Raw {
  if (vertical === 0 && horizontal === 0) return alias(x);
  // prettier-ignore
  return pad(x, [[0, 0], [vertical, vertical], [horizontal, horizontal], [0, 0]], edge);
}

/** [N, H, W, C] → the same numbers `stride` apart, with zeros between them. */
function spread(x: Raw, [down, right]: readonly [number, number]): Raw {
  if (down === 1 && right === 1) return alias(x);
  const [n = 0, height = 0, width = 0, channels = 0] = x.shape;
  const behind = (count: number) =>
    [
      [0, 0],
      [0, 0],
      [0, count - 1],
      [0, 0],
    ] as const;
  const columns = pad(reshape(x, [n * height, width, 1, channels]), behind(right));
  const rows = pad(reshape(columns, [n, height, 1, width * right * channels]), behind(down));
  const all = reshape(rows, [n, height * down, width * right, channels]);
  return slice(all, [0, 0, 0, 0], [n, (height - 1) * down + 1, (width - 1) * right + 1, channels]);
}
