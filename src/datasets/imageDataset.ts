import type { Dataset, Sample } from '../data';
import { checkIndex } from '../data/checkData';
import { readStacked, type Memory, type QuickDataset } from '../data/read';
import type { PlainBatch } from '../data/stack';
import type { Image, ImageShape } from '../image';
import { numel } from '../shape';
import type { SameSize, Transform, Transformed } from '../transforms';
import { checkTransform } from '../transforms/checkTransform';
import { tablesOf } from '../transforms/table';
import { checkImages } from './checkImages';

/**
 * What all data sets of labelled pictures of one size share: the pixels in memory, and a transform on the way out. S is the
 * stored size, T the transform, which may make another one.
 */
export class ImageDataset<S extends ImageShape = ImageShape, T extends Transform = SameSize>
  implements Dataset<Sample<Transformed<T, S>>>, QuickDataset
{
  /** [H, W, C] of each image. */
  readonly shape: S;
  /** All images one after the other, as bytes; on a `SharedArrayBuffer`, workers read the same memory. */
  readonly pixels: Uint8Array;
  /** One class number for each image. */
  readonly labels: Uint8Array;
  /** The name of each class; `classes[label]`. */
  readonly classes: readonly string[];
  readonly transform: T | undefined;
  /** For each channel, what the transform makes of each byte, if it is one that can be looked up. */
  #tables: readonly Float32Array[] | undefined;

  constructor(shape: S, pixels: Uint8Array, labels: Uint8Array, classes: readonly string[], transform?: T) {
    checkImages(shape, pixels, labels, classes);
    if (transform !== undefined) checkTransform('ImageDataset', transform);
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

  get(index: number): Sample<Transformed<T, S>> {
    const image = this.image(index);
    const transformed = this.transform === undefined ? image : this.transform.apply(image);
    // Without a transform, T is SameSize.
    return [transformed as Image<Transformed<T, S>>, this.label(index)];
  }

  /** @internal */
  [readStacked](indices: readonly number[], memory: Memory): PlainBatch | undefined {
    const channels = this.shape[2];
    const tables = (this.#tables ??= this.transform && tablesOf(this.transform, channels));
    if (tables === undefined) return undefined;
    const size = numel(this.shape);
    const count = indices.length * size;
    const data = memory.data?.length === count ? memory.data : new Float32Array(count);
    memory.data = data;
    indices.forEach((index, i) => {
      const image = this.image(index).data;
      tables.forEach((table, channel) => {
        lookUp(table, image, data, i * size, channel, channels);
      });
    });
    const labels = Int32Array.from(indices, (index) => this.label(index));
    return {
      kind: 'parts',
      parts: [
        { kind: 'numbers', shape: [indices.length, ...this.shape], data },
        { kind: 'numbers', shape: [indices.length], data: labels },
      ],
    };
  }

  #check(index: number): void {
    checkIndex(index, this.length);
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
