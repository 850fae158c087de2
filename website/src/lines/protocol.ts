/** What a page and the worker that runs a program of the lessons tell each other. */

/** Runs a program, as `npx ts-node lessons/05-training.ts` does. The first thing that a worker is told; it runs one. */
export interface RunProgram {
  readonly type: 'program';
  readonly file: string;
  /** Numbers that the reader chose in place of the program's. */
  readonly chosen: Readonly<Record<string, number>>;
  /** Calls that are left out. */
  readonly without: readonly 'zeroGrad'[];
  /** How often a second the page wants to see values. */
  readonly framesPerSecond: number;
}

/** Pictures side by side, each as wide as it is high: red, green and blue of each pixel, one after the other. */
export interface Pictures {
  readonly size: number;
  readonly pixels: Uint8Array;
}

/** What is told of a value. */
export type Seen =
  | { readonly kind: 'plain'; readonly value: number | string | boolean }
  /** Its numbers, where they are few or whole; `isCut` where there are more. Else their mean. */
  | {
      readonly kind: 'tensor';
      readonly shape: readonly number[];
      readonly mean?: number;
      readonly numbers?: readonly number[];
      readonly isCut?: boolean;
      readonly pictures?: Pictures;
    }
  | { readonly kind: 'module'; readonly parameters: number; readonly pictures?: Pictures }
  | { readonly kind: 'images'; readonly name: string; readonly count: number; readonly pictures: Pictures }
  | { readonly kind: 'batches'; readonly count: number }
  /** The mean size of all weights, and of their gradients, where there are any. */
  | {
      readonly kind: 'optimizer';
      readonly lr: number;
      readonly weights: number;
      readonly gradients?: number;
    };

/** A line that the program printed, and the line of the program that did. */
export interface Printed {
  readonly type: 'printed';
  readonly line: number;
  readonly text: string;
}

/** Values that are new, by the number of their probe, and points of the curve of what it adds up. */
export interface Values {
  readonly type: 'values';
  readonly seen: readonly (readonly [probe: number, seen: Seen])[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/**
 * The program is over; `problem` is what the library said where it could not go on. `older`: how many values a probe had after
 * the one that was told.
 */
export interface Over {
  readonly type: 'over';
  readonly older?: ReadonlyMap<number, number>;
  readonly problem?: string;
}

export type ProgramEvent = Printed | Values | Over;
