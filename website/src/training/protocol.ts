import type { AskingQuestions, NetworkName, Problem } from './asking/questions';
import type { DataName } from './data';
import type { InsideQuestions } from './inside/questions';
import type { Design } from './own/design';

/**
 * What a page and the worker that trains tell each other. The page sends commands and questions, the worker tells events and
 * answers; all of it is plain data. `TrainingWorker` is the page's end, `Session` the worker's.
 */

/** What decides the result of a run, to the bit. */
export interface TrainingOptions {
  readonly lr: number;
  readonly momentum: number;
  readonly batchSize: number;
  readonly seed: number;
  /** How many training images. */
  readonly images: number;
  readonly epochs: number;
  /** Shapes, if nothing is said. */
  readonly data?: DataName;
}

export type Command =
  /** Ends the run before, and begins one with a number of the page's own; `paused` before its first step, or not. */
  | {
      readonly type: 'begin';
      readonly run: number;
      readonly options: TrainingOptions;
      readonly paused: boolean;
      /** The network whose weights it begins with, in place of the seed's. */
      readonly from?: NetworkName | undefined;
      /** A second run beside it, of a network of the reader's own: by turns, with the same numbers and the same images. */
      readonly own?: { readonly run: number; readonly design: Design } | undefined;
    }
  | { readonly type: 'pause' }
  | { readonly type: 'goOn' }
  /** One step; then it is paused. */
  | { readonly type: 'step' }
  /** How often a second the page wants a frame while the network learns. With 0 nobody looks: it is tested at the end alone. */
  | { readonly type: 'framesPerSecond'; readonly value: number };

/** What a page may ask about the network as it is now, by name. The answer comes between two steps. */
export interface Questions extends AskingQuestions, InsideQuestions {
  /** The network as the bytes of a safetensors file. */
  readonly weights: { readonly given: null; readonly answer: Uint8Array<ArrayBuffer> };
  /** Unpacks the reader's archive of CIFAR-10, to train on; meanwhile `unpacking` is told. Null where that went well. */
  readonly openArchive: { readonly given: File; readonly answer: Problem | null };
}

export type QuestionName = keyof Questions;

/** A question on its way; `id` comes back with the answer. */
export interface Question<Name extends QuestionName = QuestionName> {
  readonly type: 'ask';
  readonly id: number;
  readonly name: Name;
  readonly given: Questions[Name]['given'];
}

export interface Point {
  readonly step: number;
  /** The mean loss of the batches since the point before. */
  readonly loss: number;
}

/** The engine is on its way: so many bytes of it have come. */
export interface Loading {
  readonly type: 'loading';
  readonly bytes: number;
  readonly of: number;
}

/** Of an archive, so many bytes have been unpacked. */
export interface Unpacking {
  readonly type: 'unpacking';
  readonly bytes: number;
  readonly of: number;
}

/** A run has its network and its images. */
export interface Begun {
  readonly type: 'begun';
  readonly run: number;
  readonly options: TrainingOptions;
  readonly steps: number;
  readonly classes: readonly string[];
  /** Test images, one after the other: red, green and blue of 32 x 32 pixels. */
  readonly pictures: Uint8Array;
  readonly labels: readonly number[];
}

/** How a run looks after a step. */
export interface Frame {
  readonly type: 'frame';
  readonly run: number;
  readonly step: number;
  /** The loss of the last batch; NaN before the first. */
  readonly loss: number;
  /** Points of the loss curve that are new. */
  readonly points: readonly Point[];
  /** The weights of the first layer, conv1: [6, 3, 5, 5], or as many as another network has. */
  readonly filters: Float32Array;
  /** For each of the pictures, ten probabilities. */
  readonly probabilities: Float32Array;
  /** Of all steps so far, pauses left out; NaN before the first. */
  readonly stepsPerSecond: number;
  /** A number that grows from step to step is a leak. */
  readonly tensors: number;
  readonly paused: boolean;
}

/** What the network gets right of all test images after a step, and its mean loss there. */
export interface Tested {
  readonly type: 'tested';
  readonly run: number;
  readonly step: number;
  readonly accuracy: number;
  readonly loss: number;
}

/** A run is over; `problem` is what the library said where it could not go on, `losses` the last ones before. */
export interface Ended {
  readonly type: 'ended';
  readonly run: number;
  readonly problem?: string;
  readonly losses?: readonly number[];
}

/** Nothing more will come of this worker. */
export interface Failed {
  readonly type: 'failed';
  readonly why: 'load' | 'broken';
  readonly message: string;
}

export interface Answer {
  readonly type: 'answer';
  readonly id: number;
  readonly answer: Questions[QuestionName]['answer'];
}

export type TrainingEvent =
  Loading | Unpacking | { readonly type: 'ready' } | Begun | Frame | Tested | Ended | Failed;

export type ToWorker = Command | Question;
export type FromWorker = TrainingEvent | Answer;
export type Tell = (message: FromWorker) => void;
