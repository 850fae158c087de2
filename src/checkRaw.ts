import type { Raw } from './engine';
import { refuse } from './checks';
import { UsageError } from './errors';
import { formatShape, sameShape, type Shape } from './shape';

/** The numbers behind a tensor have to fill its shape: an engine would read on behind them. */
export function checkRaw(raw: Raw, shape: Shape): void {
  const given: unknown = raw;
  if (typeof given !== 'object' || given === null || !('dataId' in given))
    refuse('a tensor', "an engine's tensor", raw);
  if (!Array.isArray(shape)) refuse('a tensor', 'a shape, a list of sizes', shape);
  if (sameShape(raw.shape, shape)) return;
  throw new UsageError(
    `a tensor of shape ${formatShape(shape)} expected numbers of that shape, but got ${formatShape(raw.shape)}`,
  );
}

/** What a tensor takes over: another one. Gives it. */
export function checkedPart<T extends object>(part: T): T {
  const given: unknown = part;
  if (typeof given !== 'object' || given === null || !('keep' in given)) refuse('adopt', 'a tensor', part);
  return part;
}
