import { checkList } from '../checks';
import { checkImage, type Image, type ImageShape } from '../image';
import { checkTransform } from './checkTransform';
import type { Chained, Transform } from './transform';

/** torchvision.transforms.Compose: applies the given transforms one after the other. */
export class Compose<const Steps extends readonly Transform[] = readonly Transform[]> implements Transform {
  readonly transforms: Steps;
  readonly isPointwise: boolean;

  constructor(transforms: Steps) {
    checkList('Compose', transforms, 'transforms');
    for (const transform of transforms) checkTransform('Compose', transform);
    this.transforms = transforms;
    this.isPointwise = transforms.every(({ isPointwise }) => isPointwise === true);
  }

  apply<S extends ImageShape>(image: Image<S>): Image<Chained<Steps, S>> {
    checkImage('Compose', image);
    const start: Image = image;
    const result = this.transforms.reduce((current, transform) => transform.apply(current), start);
    // `Chained` follows the transforms' own types, one by one.
    return result as Image<Chained<Steps, S>>;
  }
}
