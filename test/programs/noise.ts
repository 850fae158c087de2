/** A transform of one's own. It has a file of its own, for the workers of a DataLoader load it by that. */
import { itemGenerator, type Image, type ImageShape, type Portable, type transforms } from '../../src';

/** Adds to each number one that is drawn, between -amount and amount. */
export class Noise implements transforms.SameSize, Portable {
  readonly amount: number;

  constructor(amount: number) {
    this.amount = amount;
  }

  apply<S extends ImageShape>({ shape, data }: Image<S>): Image<S> {
    const generator = itemGenerator();
    const noise = () => generator.uniform(-this.amount, this.amount);
    return { shape, data: Float32Array.from(data, (x) => x + noise()) };
  }

  toPortable() {
    return { module: __filename, name: 'Noise', args: [this.amount] };
  }
}
