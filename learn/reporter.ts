import type { JestResult } from './verdict';

let latest: JestResult | undefined;

/** The last result that Jest reported. */
export function takeResult(): JestResult | undefined {
  const result = latest;
  latest = undefined;
  return result;
}

/**
 * Prints nothing, and keeps the result. `runCLI` returns results as well, but without what the tests printed. Jest wants
 * a default export.
 */
export default class Reporter {
  onTestFileResult(_test: unknown, result: JestResult): void {
    latest = { ...result };
  }
}
