/** The networks that a page can ask: the one that it trains, one that comes with the site, and one out of a reader's file. */
export type NetworkName = 'trained' | 'recorded' | 'file';

/** A picture of any size: red, green and blue of each pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** Why there is no answer, in a sentence. */
export interface Problem {
  readonly problem: string;
}

/** What a network's ten answers are called. */
export interface Classes {
  /** The data set's name; undefined where a file does not tell it. */
  readonly dataset: string | undefined;
  readonly names: readonly string[];
}

/** A network out of a file; where the file does not name the classes, those that they may be. */
export interface Opened {
  readonly classes: readonly [Classes, ...Classes[]];
}

/** What a page may ask to show a network a picture, and to take the network along. */
export interface AskingQuestions {
  /** A picture as the network gets it: 32 x 32 pixels, each red, green and blue. */
  readonly see: { readonly given: Picture; readonly answer: Uint8Array | Problem };
  /** For such a picture, ten probabilities. */
  readonly probabilities: {
    readonly given: { readonly network: NetworkName; readonly seen: Uint8Array };
    readonly answer: Float32Array | Problem;
  };
  /** Reads a file that the lab, PyTorch or this page saved. What was there before stays where it can't be read. */
  readonly open: {
    readonly given: {
      readonly network: Exclude<NetworkName, 'trained'>;
      readonly file: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    };
    readonly answer: Opened | Problem;
  };
  /** The network that is trained as a file, as the lab saves it. */
  readonly file: { readonly given: null; readonly answer: Uint8Array<ArrayBuffer> | Problem };
}
