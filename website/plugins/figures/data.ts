import type { SummaryRow } from '../../../src/nn/summary';

/** The network of lesson 3, as `summary()` tells it. */
export interface NetworkData {
  readonly inputShape: readonly number[];
  readonly rows: readonly SummaryRow[];
  readonly parameters: number;
}

/** What each layer of a network makes of a picture of Shapes. */
export interface InsideData {
  readonly classes: readonly string[];
  /** What the picture shows. */
  readonly label: number;
  /** Red, green and blue of each pixel, in base64. */
  readonly seen: string;
  /** By the layers, the picture first: the largest number, its sign left out, and a signed byte for each, in base64. */
  readonly layers: readonly { readonly most: number; readonly bytes: string }[];
  readonly probabilities: readonly number[];
}

/** One image of each class, of the data that was at hand when the site was built; the pictures are a file of their own. */
export interface SamplesData {
  readonly dataset: 'CIFAR-10' | 'Shapes';
  readonly classes: readonly string[];
  /** Rows of each picture, and pixels of each row. */
  readonly size: number;
}

/** A tensor of a recorded graph. */
export interface TapeNode {
  /** The program's name for it, or that of the operation that made it; no two nodes have the same. */
  readonly name: string;
  /** What made it; null for what the program put in. */
  readonly operation: string | null;
  readonly needsGradient: boolean;
  readonly values: readonly number[];
  /** What it was computed from, as places in the list of nodes. */
  readonly inputs: readonly number[];
}

/** What an operation does when `backward` comes to it. */
export interface TapeStep {
  /** The node that the operation made, as a place in the list of nodes. */
  readonly node: number;
  readonly gradient: readonly number[];
  /** For each input what its rule makes of a gradient of 1, and of this one; null where no gradient is needed. */
  readonly parts: readonly ({ readonly slope: readonly number[]; readonly part: readonly number[] } | null)[];
}

/** The library's graph of a loss: all tensors, the loss last, and the walk back. */
export interface Tape {
  readonly nodes: readonly TapeNode[];
  readonly steps: readonly TapeStep[];
}

/** The graphs of lesson 4b, by their names. */
export type TapesData = Readonly<Record<'one' | 'two' | 'stopped' | 'pooled', Tape>>;

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
