import type { Image, ImageShape } from '../image';
import type { PlainBatch } from './stack';

/**
 * torch.utils.data.Dataset: items by number.
 *
 * To be read by the workers of a DataLoader, a data set is `Portable` too.
 */
export interface Dataset<Item> {
  /** `len(dataset)` */
  readonly length: number;
  /** `dataset[index]`, for 0 ≤ index < length. */
  get(index: number): Item;
  /**
   * `dataset.__getitems__(indices)`, of those that have a quicker way to a whole batch than item by item: the batch
   * as `stack` would make it, or undefined where there is no such way. The images' numbers may be written into `reuse`.
   */
  getStacked?(indices: readonly number[], reuse?: Float32Array): PlainBatch | undefined;
}

/** An image and the number of its class. */
export type Sample<S extends ImageShape = ImageShape> = readonly [image: Image<S>, label: number];
