import type { Dataset, Sample } from '../data/dataset';
import type { Portable, Recipe } from '../data/portable';
import { UsageError } from '../errors';
import type { Image, ImageShape } from '../image';
import type { Transform } from '../transforms';

/** What all data sets of labelled pictures share: the pixels in memory, and a transform on the way out. */
export class ImageDataset<S extends ImageShape = ImageShape> implements Dataset<Sample<S>>, Portable {
  /** [H, W, C] of each image. */
  readonly shape: S;
  /** All images one after the other, as bytes; on a `SharedArrayBuffer`, workers read the same memory. */
  readonly pixels: Uint8Array;
  /** One class number for each image. */
  readonly labels: Uint8Array;
  /** The name of each class; `classes[label]`. */
  readonly classes: readonly string[];
  readonly transform: Transform | undefined;

  constructor(
    shape: S,
    pixels: Uint8Array,
    labels: Uint8Array,
    classes: readonly string[],
    transform?: Transform,
  ) {
    this.shape = shape;
    this.pixels = pixels;
    this.labels = labels;
    this.classes = classes;
    this.transform = transform;
  }

  get length(): number {
    return this.labels.length;
  }

  /** The image as it is stored, before any transform; a view, not a copy. */
  image(index: number): Image<S> {
    this.#check(index);
    const size = this.shape[0] * this.shape[1] * this.shape[2];
    return { shape: this.shape, data: this.pixels.subarray(index * size, (index + 1) * size) };
  }

  label(index: number): number {
    this.#check(index);
    return this.labels[index] ?? 0;
  }

  get(index: number): Sample<S> {
    const image = this.image(index);
    return [this.transform === undefined ? image : this.transform.apply(image), this.label(index)];
  }

  #check(index: number): void {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) {
      throw new UsageError(`expected an index from 0 to ${this.length - 1}, but got ${index}`);
    }
  }

  /** A worker gets the plain pictures, whichever data set they came from. */
  toPortable(): Recipe {
    const { shape, pixels, labels, classes, transform } = this;
    return { module: __filename, name: 'ImageDataset', args: [shape, pixels, labels, classes, transform] };
  }
}
