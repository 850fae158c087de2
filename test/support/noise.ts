import { defaultGenerator, itemGenerator, type Dataset, type Portable, type Recipe } from '../../src';

/** A data set of random numbers: `item` draws as random transforms do, else each worker draws its own. */
export class Noise implements Dataset<number>, Portable {
  readonly length: number;
  readonly of: 'item' | 'worker';

  constructor(length: number, of: 'item' | 'worker') {
    this.length = length;
    this.of = of;
  }

  get(): number {
    return (this.of === 'item' ? itemGenerator() : defaultGenerator).uniform();
  }

  toPortable(): Recipe {
    return { module: __filename, name: 'Noise', args: [this.length, this.of] };
  }
}
