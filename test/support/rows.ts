import type { Dataset, Portable, Recipe } from '../../src';

/** A data set of rows of plain data: features, a target and a name. */
export class Rows implements Dataset<readonly [Float32Array, number, string]>, Portable {
  readonly length: number;
  /** Data that looks like what a worker builds objects from. */
  readonly note: unknown;

  constructor(length: number, note: unknown = null) {
    this.length = length;
    this.note = note;
  }

  get(index: number): readonly [Float32Array, number, string] {
    return [Float32Array.of(index, index + 0.5), index / 2, JSON.stringify(this.note)];
  }

  toPortable(): Recipe {
    return { module: __filename, name: 'Rows', args: [this.length, this.note] };
  }
}
