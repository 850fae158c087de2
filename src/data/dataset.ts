import type { Image, ImageShape } from '../image';

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
}

/** An image and the number of its class. */
export type Sample<S extends ImageShape = ImageShape> = readonly [image: Image<S>, label: number];
