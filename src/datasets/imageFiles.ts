import type { Dataset, Sample } from '../data';
import { UsageError } from '../errors';
import type { Image } from '../image';
import type { SameSize, Transform, Transformed } from '../transforms';
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
    this.samples = samples;
    this.classes = classes;
    this.transform = transform;
  }

  get length(): number {
    return this.samples.length;
  }

  get(index: number): Sample<Transformed<T, Rgb>> {
    const sample = this.samples[index];
    if (sample === undefined)
      throw new UsageError(`expected an index from 0 to ${this.length - 1}, but got ${index}`);
    const [path, label] = sample;
    const image = readImage(path);
    const transformed = this.transform === undefined ? image : this.transform.apply(image);
    // Without a transform, T is SameSize.
    return [transformed as Image<Transformed<T, Rgb>>, label];
  }
}
