import type { Image, ImageShape } from '../image';

/** torch.utils.data.Dataset: items by number. */
export interface Dataset<Item> {
  /** `len(dataset)` */
  readonly length: number;
  /** `dataset[index]`, for 0 ≤ index < length. At once: what takes long to come is read before. */
  get(index: number): Item;
}

/** An image and the number of its class. */
export type Sample<S extends ImageShape = ImageShape> = readonly [image: Image<S>, label: number];
