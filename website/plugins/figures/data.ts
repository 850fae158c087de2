import type { SummaryRow } from '../../../src/nn/summary';

/** The network of lesson 3, as `summary()` tells it. */
export interface NetworkData {
  readonly inputShape: readonly number[];
  readonly rows: readonly SummaryRow[];
  readonly parameters: number;
}

/** One image of each class, of the data that was at hand when the site was built; the pictures are a file of their own. */
export interface SamplesData {
  readonly dataset: 'CIFAR-10' | 'Shapes';
  readonly classes: readonly string[];
  /** Rows of each picture, and pixels of each row. */
  readonly size: number;
}

/** A line of a file, without its indentation. */
export interface CodeLine {
  readonly number: number;
  readonly text: string;
}

/** What the compiler says to lesson 3 after one number was changed. */
export interface CompileErrorData {
  readonly file: string;
  readonly changed: CodeLine & { readonly before: string };
  /** The line that the compiler points at, and what it says. */
  readonly reported: CodeLine & { readonly message: string };
  /** The two sizes that the message ends with: what the layer is given, and what it was made for. */
  readonly given: number;
  readonly expected: number;
}
