import type { JestResult } from './verdict';

export interface ReporterOptions {
  readonly take: (result: JestResult) => void;
}

/**
 * Prints nothing, and hands the result on. `runCLI` returns results as well, but without what the tests printed. Jest
 * wants a default export.
 */
export default class Reporter {
  readonly #take: (result: JestResult) => void;

  constructor(_config: unknown, { take }: ReporterOptions) {
    this.#take = take;
  }

  onTestFileResult(_test: unknown, result: JestResult): void {
    // Jest takes parts of its own object away afterwards.
    this.#take({ ...result });
  }
}
