import type { NetworkName, Problem } from '../asking/questions';

/** One of the recorded moments of a training, from 0 on. */
export type Moment = `moment ${number}`;

/** All that happens to one picture on its way through a network. */
export interface Inside {
  /** The picture as the network gets it, then what each row of `summary` gives, in its order. */
  readonly outputs: readonly Float32Array[];
  /** Weights and biases, laid out as PyTorch lays them out: `conv1.weight`. */
  readonly parameters: Readonly<Record<string, Float32Array>>;
  readonly probabilities: Float32Array;
}

/** What a page may ask to look into a network. */
export interface InsideQuestions {
  /** What each layer makes of a picture of 32 x 32 pixels, each red, green and blue. */
  readonly inside: {
    readonly given: { readonly network: NetworkName | Moment; readonly seen: Uint8Array };
    readonly answer: Inside | Problem;
  };
  /** Reads the networks of a recorded training: at how many steps each of them was. */
  readonly moments: {
    readonly given: { readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> };
    readonly answer: { readonly steps: readonly number[] } | Problem;
  };
  /** A test picture of each class of Shapes. */
  readonly examples: {
    readonly given: null;
    readonly answer: readonly Uint8Array[];
  };
}
