import { checkBoolean, checkOptions, checkText } from '../checks';
import { checkSize } from '../shape';
import type { SameSize, Transform } from '../transforms';
import { CIFAR10 } from './cifar10';
import { defaultSize, Shapes } from './shapes';

/** What `openDataset` needs: where CIFAR-10 may be, which images, and what is done with each. */
export interface OpenDatasetOptions<T extends Transform = SameSize> {
  /** The folder that holds data sets. */
  readonly root?: string | undefined;
  readonly train: boolean;
  readonly transform?: T | undefined;
  /** Only the first so many images. */
  readonly limit?: number | undefined;
}

/** The pictures that are at hand: CIFAR-10 if it has been downloaded, or else drawn shapes. */
export async function openDataset<T extends Transform = SameSize>(
  options: OpenDatasetOptions<T>,
): Promise<CIFAR10<T> | Shapes<T>> {
  checkOptions('openDataset', options, ['root', 'train', 'transform', 'limit']);
  const { root = './data', train, transform, limit } = options;
  checkText("openDataset's root", root);
  checkBoolean("openDataset's train", train);
  if (limit !== undefined) checkSize("openDataset's limit", limit);
  if (CIFAR10.isPresent(root)) return await CIFAR10.open({ root, train, transform, limit });
  const all = defaultSize(train);
  return new Shapes({ train, transform, size: limit === undefined ? all : Math.min(limit, all) });
}
