import type { Dataset, Portable, Recipe } from '../../src';

/** A data set whose items are their own numbers; reading the item `broken` fails. */
export class Numbers implements Dataset<number>, Portable {
  readonly length: number;
  readonly broken: number;

  constructor(length: number, broken = -1) {
    this.length = length;
    this.broken = broken;
  }

  get(index: number): number {
    if (index === this.broken) throw new RangeError(`item ${index} is broken`);
    return index;
  }

  toPortable(): Recipe {
    return { module: __filename, name: 'Numbers', args: [this.length, this.broken] };
  }
}
