import type { Image, ImageShape } from '../image';
import type { Transform } from './transform';

/** torchvision.transforms.Compose: applies the given transforms one after the other. */
export class Compose implements Transform {
  readonly transforms: readonly Transform[];
  readonly isPointwise: boolean;

  constructor(transforms: readonly Transform[]) {
    this.transforms = transforms;
    this.isPointwise = transforms.every(({ isPointwise }) => isPointwise === true);
  }

  apply<S extends ImageShape>(image: Image<S>): Image<S> {
    return this.transforms.reduce((current, transform) => transform.apply(current), image);
  }
}
