import { isRaw, type Raw } from './engine';
import { refuse } from './checks';
import { UsageError } from './errors';
import { formatShape, sameShape, type Shape } from './shape';

/** The numbers behind a tensor have to fill its shape: an engine would read on behind them. */
export function checkRaw(raw: Raw, shape: Shape): void {
  if (!isRaw(raw)) refuse('a tensor', "an engine's tensor", raw);
  if (!Array.isArray(shape)) refuse('a tensor', 'a shape, a list of sizes', shape);
  if (sameShape(raw.shape, shape)) return;
  throw new UsageError(
    `a tensor of shape ${formatShape(shape)} expected numbers of that shape, but got ${formatShape(raw.shape)}`,
  );
}

/** Of what a tensor takes over: what it can't take is freed. */
export function checkTaken(raw: Raw, shape: Shape, requiresGrad: boolean): void {
  try {
    checkRaw(raw, shape);
    if (requiresGrad && raw.dtype !== 'float32')
      throw new UsageError(`a tensor of ${raw.dtype} can't have a gradient, expected float32`);
  } catch (error) {
    if (isRaw(raw)) raw.dispose();
    throw error;
  }
}
