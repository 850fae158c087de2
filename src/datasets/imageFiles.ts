import type { Dataset, Sample } from '../data';
import { checkIndex } from '../data/checkData';
import type { Image } from '../image';
import type { SameSize, Transform, Transformed } from '../transforms';
import { checkTransform } from '../transforms/checkTransform';
import { readImage } from '../vision/readImage';

/** The path of a picture and the number of its class. */
export type FileSample = readonly [path: string, label: number];

type Rgb = readonly [height: number, width: number, channels: 3];

/** Pictures in files of their own, each read when it is asked for. */
export class ImageFiles<T extends Transform = SameSize> implements Dataset<Sample<Transformed<T, Rgb>>> {
  readonly samples: readonly FileSample[];
  /** The name of each class; `classes[label]`. */
  readonly classes: readonly string[];
  readonly transform: T | undefined;

  constructor(samples: readonly FileSample[], classes: readonly string[], transform?: T) {
    if (transform !== undefined) checkTransform('ImageFolder', transform);
    this.samples = samples;
    this.classes = classes;
    this.transform = transform;
  }

  get length(): number {
    return this.samples.length;
  }

  get(index: number): Sample<Transformed<T, Rgb>> {
    const [path, label] = this.samples[checkIndex(index, this.length)] ?? ['', 0];
    const image = readImage(path);
    const transformed = this.transform === undefined ? image : this.transform.apply(image);
    // Without a transform, T is SameSize.
    return [transformed as Image<Transformed<T, Rgb>>, label];
  }
}
