import { UsageError } from '../../errors';

/** A setting that has to be a number within bounds, both included. */
export function checkNumber(what: string, value: unknown, least: number, most = Infinity): void {
  if (typeof value === 'number' && value >= least && value <= most) return;
  const bounds = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  const got = typeof value === 'string' ? `the text '${value}'` : String(value);
  throw new UsageError(`${what} expected a number ${bounds}, but got ${got}`);
}
