import { UsageError } from './errors';
import { MOST_NUMBERS } from './limits';
import { checkSize, formatShape, numel, pair, type Shape, type Size2d } from './shape';

/** Refuses what would fill the memory, before it does. */
export function checkRoom(what: string, shape: Shape): void {
  if (numel(shape) <= MOST_NUMBERS) return;
  throw new UsageError(
    `${what} would hold ${numel(shape)} numbers, as shape ${formatShape(shape)} has; a tensor holds at most 2^29 (2 GiB)`,
  );
}

/** A side of a square, or [height, width], of a picture for which there is room. */
export function checkSides(what: string, size: Size2d): void {
  for (const side of pair(size)) checkSize(what, side);
  checkRoom(what, pair(size));
}
