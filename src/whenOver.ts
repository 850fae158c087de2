import { UsageError } from './errors';

/**
 * Runs `f`, and `end` when it is over: when it returns or throws, or, if it is async, when its promise settles. `end` gets what
 * `f` gave; undefined, where that was an error.
 */
export function whenOver<T>(what: string, f: () => T, end: (result?: unknown) => void): T {
  let result: T;
  try {
    result = f();
    refuseGenerator(what, result);
    if (isThenable(result)) return settled(result, end) as T;
  } catch (error) {
    end();
    throw error;
  }
  end(result);
  return result;
}

async function settled(promise: PromiseLike<unknown>, end: (result?: unknown) => void): Promise<unknown> {
  let result: unknown;
  try {
    return (result = await promise);
  } finally {
    end(result);
  }
}

/** Not by `instanceof`: promises come from elsewhere, too, from outside of a sandbox, say. */
function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** The body of a generator runs when somebody asks it for a value, not when it is called. */
function refuseGenerator(what: string, value: unknown): void {
  if (!Object.prototype.toString.call(value).endsWith('Generator]')) return;
  throw new UsageError(
    `${what} expected a function that computes, but got a generator, whose lines would run when ${what} is over: ` +
      `put ${what} inside of it, around the lines that compute`,
  );
}
