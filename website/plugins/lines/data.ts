/** Where a running program is looked at: a name, and its line. */
export interface Probe {
  readonly line: number;
  /** What the value is called there; empty for what a function returns. */
  readonly name: string;
}

/** A number of a program that a reader may choose. */
export interface Offer {
  readonly id: string;
  /** What the program calls it. */
  readonly name: string;
  readonly line: number;
  /** What stands in the program. */
  readonly value: number;
  /** What the line has before the number, and after it. */
  readonly text: readonly [before: string, after: string];
  /** What can be chosen, that among it. */
  readonly choices: readonly number[];
}

/** What is chosen, by the ids of offers. */
export type Chosen = Readonly<Record<string, number>>;

/** What the compiler says to numbers that do not fit. */
export interface Refusal {
  /** All that the program has to offer. */
  readonly chosen: Chosen;
  readonly line: number;
  /** The line at which it points. */
  readonly text: string;
  readonly message: string;
}

/** What a page knows of a program that it can run. */
export interface RunnableProgram {
  readonly file: string;
  readonly probes: readonly Probe[];
  readonly offers: readonly Offer[];
  readonly refusals: readonly Refusal[];
  /** What it printed when it was recorded. */
  readonly recorded: readonly string[];
  /** The line of its `zeroGrad`, which can be left out. */
  readonly zeroGrad?: number;
}
