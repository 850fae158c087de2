import type { Sample } from './dataset';
import type { PlainBatch } from './stack';
import { tensor } from '../create';
import type { Tensor } from '../tensor';

/** What a batch is made of by default: samples become images and labels, numbers one row; all else stays an array. */
export type Collated<Item> =
  Item extends Sample<infer S>
    ? readonly [images: Tensor<readonly [number, ...S]>, labels: Tensor<readonly [number]>]
    : Item extends number
      ? Tensor<readonly [number]>
      : readonly Item[];

/** torch.utils.data.default_collate, the part that needs an engine: the numbers become tensors. */
export function toTensors<Item>(batch: PlainBatch): Collated<Item> {
  const tensors = (): unknown => {
    switch (batch.kind) {
      case 'samples':
        return [batch.images, batch.labels].map(({ data, shape }) => tensor(data, shape));
      case 'numbers':
        return tensor(batch.numbers.data, batch.numbers.shape);
      case 'items':
        return batch.items;
    }
  };
  // `stack` chose the kind by the items, as the type Collated does.
  return tensors() as Collated<Item>;
}
