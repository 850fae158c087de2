import { UsageError } from '../errors';
import { formatShape, type Shape } from '../shape';

/** The shape of a result of two tensors, number by number, or an error where they don't fit. `Broadcast` is the same for the compiler. */
export function broadcastShape(what: string, a: Shape, b: Shape): number[] {
  const rank = Math.max(a.length, b.length);
  const sizeOf = (shape: Shape, axis: number): number => shape[axis - rank + shape.length] ?? 1;
  return Array.from({ length: rank }, (_, axis) => {
    const [x, y] = [sizeOf(a, axis), sizeOf(b, axis)];
    if (x === y || y === 1) return x;
    if (x === 1) return y;
    throw new UsageError(
      `${what} expected shapes that are alike, or of which one has size 1 where they differ, ` +
        `but got ${formatShape(a)} and ${formatShape(b)}`,
    );
  });
}
