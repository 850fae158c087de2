import type { Bench } from '../bench';
import type { Part as Measured, Row } from '../measured';

/** A part of the bench: how it is measured, and what is shown of it. */
export interface PartMaker {
  readonly measure: (bench: Bench) => Promise<Row[]>;
  /** The texts for marked places, by the places' names. */
  readonly render: (part: Measured) => Readonly<Record<string, string>>;
}
