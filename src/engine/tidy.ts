import { UsageError } from '../errors';
import { got } from '../got';
import { isRaw, track, tracked, type Raw } from './raw';
import { run } from './run';

/**
 * Frees all raw tensors that `formula` makes, but the one that it returns. Where it returns one that was there before, an
 * input, say, the result is a second handle to it: whoever has two tensors frees each.
 */
export function tidy(formula: () => Raw): Raw {
  const made: Raw[] = [];
  let result: Raw | undefined;
  try {
    const returned = tracked(made, formula);
    result = made.includes(returned) ? returned : aliasOf(returned);
    return track(result);
  } finally {
    for (const raw of made) if (raw !== result) raw.dispose();
  }
}

function aliasOf(returned: unknown): Raw {
  if (isRaw(returned)) return tracked(undefined, () => run('Identity', { x: returned }));
  throw new UsageError(`a formula is expected to return a raw tensor, but it returned ${got(returned)}`);
}

/** What `make` makes is not freed by the `tidy` around it. */
export function keep(make: () => Raw): Raw {
  return tracked(undefined, make);
}
