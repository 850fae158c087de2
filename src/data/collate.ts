import { tensor } from '../create';
import type { Image } from '../image';
import type { Tensor } from '../tensor';
import type { NumberArray, PlainBatch } from './stack';

/**
 * torch.utils.data.default_collate: what a batch is made of by default.
 *
 * Numbers become a tensor `[N]`, arrays of numbers `[N, K]`, images `[N, H, W, C]`; of items that are arrays, all first parts
 * come together, all second ones, and so on. All else stays an array of the items. Whole numbers, and arrays of them, become
 * int32, all others float32; numbers that are not in a typed array are whole if all of a batch are.
 */
export type Collated<Item> = [Item] extends [number]
  ? Tensor<readonly [number]>
  : [Item] extends [NumberArray]
    ? Tensor<readonly [number, number]>
    : [Item] extends [Image<infer S>]
      ? Tensor<readonly [number, ...S]>
      : [Item] extends [readonly unknown[]]
        ? { readonly [Part in keyof Item]: Collated<Item[Part]> }
        : readonly Item[];

/** The part of it that needs an engine: the numbers become tensors. */
export function toTensors<Item>(batch: PlainBatch): Collated<Item> {
  // `stack` chose the kinds by the items, as the type Collated does.
  return tensorsOf(batch) as Collated<Item>;
}

function tensorsOf(batch: PlainBatch): unknown {
  switch (batch.kind) {
    case 'numbers':
      return tensor(batch.data, batch.shape);
    case 'parts':
      return batch.parts.map(tensorsOf);
    case 'items':
      return batch.items;
  }
}
