import { UsageError } from '../errors';
import { checkIndex } from './checkData';
import type { Dataset } from './dataset';
import { readItem } from './itemRandom';
import { stack, type PlainBatch } from './stack';

/** Where the numbers of one batch lie, to be written over by those of the next. */
export interface Memory {
  data?: Float32Array;
}

/**
 * `dataset.__getitems__(indices)`, of this library's data sets: a quicker way to a whole batch than item by item. It gives
 * the batch as `stack` would make it, or undefined where there is no such way.
 */
export const readStacked = Symbol('readStacked');

export interface QuickDataset {
  [readStacked](indices: readonly number[], memory: Memory): PlainBatch | undefined;
}

function isQuick(dataset: object): dataset is QuickDataset {
  return readStacked in dataset;
}

/** What `dataset` has of a quicker way to these items. */
export function quickly(dataset: object, indices: readonly number[], memory: Memory): PlainBatch | undefined {
  return isQuick(dataset) ? dataset[readStacked](indices, memory) : undefined;
}

/** The items of a data set, each with random numbers of its own. */
export function itemsOf<Item>(dataset: Dataset<Item>, indices: readonly number[], passSeed: bigint): Item[] {
  return indices.map((index) => {
    checkIndex(index, dataset.length);
    const item = readItem(passSeed, index, (i) => dataset.get(i));
    if (!(item instanceof Promise)) return item;
    // Whatever becomes of it, nobody waits for it any more.
    item.catch(() => undefined);
    throw new UsageError(
      `expected an item from the data set's get(${index}), but got a Promise: get must not be async; ` +
        'read what takes long before, in an async function that makes the data set',
    );
  });
}

/** The items as one batch, in the quickest way that the data set has. */
export function batchOf(
  dataset: Dataset<unknown>,
  indices: readonly number[],
  passSeed: bigint,
  memory: Memory = {},
): PlainBatch {
  return quickly(dataset, indices, memory) ?? stack(itemsOf(dataset, indices, passSeed));
}
