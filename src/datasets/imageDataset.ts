import type { Dataset, Sample } from '../data/dataset';
import type { PlainBatch } from '../data/stack';
import { UsageError } from '../errors';
import type { Image, ImageShape } from '../image';
import { tablesOf, type Transform } from '../transforms';

/** What all data sets of labelled pictures share: the pixels in memory, and a transform on the way out. */
export class ImageDataset<S extends ImageShape = ImageShape> implements Dataset<Sample<S>> {
  /** [H, W, C] of each image. */
  readonly shape: S;
  /** All images one after the other, as bytes; on a `SharedArrayBuffer`, workers read the same memory. */
  readonly pixels: Uint8Array;
  /** One class number for each image. */
  readonly labels: Uint8Array;
  /** The name of each class; `classes[label]`. */
  readonly classes: readonly string[];
  readonly transform: Transform | undefined;
  /** For each channel, what the transform makes of each byte, if it is one that can be looked up. */
  #tables: readonly Float32Array[] | undefined;

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

  getStacked(indices: readonly number[], reuse?: Float32Array): PlainBatch | undefined {
    const [height, width, channels] = this.shape;
    const tables = (this.#tables ??= this.transform && tablesOf(this.transform, channels));
    if (tables === undefined) return undefined;
    const size = height * width * channels;
    const count = indices.length * size;
    const data = reuse?.length === count ? reuse : new Float32Array(count);
    indices.forEach((index, i) => {
      const image = this.image(index).data;
      tables.forEach((table, channel) => {
        lookUp(table, image, data, i * size, channel, channels);
      });
    });
    const labels = Int32Array.from(indices, (index) => this.label(index));
    return {
      kind: 'samples',
      images: { shape: [indices.length, ...this.shape], data },
      labels: { shape: [indices.length], data: labels },
    };
  }

  #check(index: number): void {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) {
      throw new UsageError(`expected an index from 0 to ${this.length - 1}, but got ${index}`);
    }
  }
}

/** One channel of one image: `to[at + i] = table[image[i]]`. */
function lookUp(
  table: Float32Array,
  image: ArrayLike<number>,
  to: Float32Array,
  at: number,
  channel: number,
  channels: number,
): void {
  for (let i = channel; i < image.length; i += channels) to[at + i] = table[image[i] ?? 0] ?? 0;
}
