import { checkNumbers, checkOptions } from '../checks';
import { UsageError } from '../errors';
import { got } from '../got';
import { checkGenerator, defaultGenerator, type Generator } from '../random';
import { checkDataset, checkIndex } from './checkData';
import type { Dataset } from './dataset';
import { quickly, readStacked, type Memory, type QuickDataset } from './read';
import type { PlainBatch } from './stack';

/** torch.utils.data.Subset: some items of a data set, by their numbers there. */
export class Subset<Item> implements Dataset<Item>, QuickDataset {
  readonly dataset: Dataset<Item>;
  readonly indices: ArrayLike<number>;

  constructor(dataset: Dataset<Item>, indices: ArrayLike<number>) {
    checkDataset('Subset', dataset);
    checkNumbers("Subset's indices", indices);
    this.dataset = dataset;
    this.indices = indices;
  }

  get length(): number {
    return this.indices.length;
  }

  get(index: number): Item {
    return this.dataset.get(this.#original(index));
  }

  /** @internal */
  [readStacked](indices: readonly number[], memory: Memory): PlainBatch | undefined {
    const originals = indices.map((index) => this.#original(index));
    return quickly(this.dataset, originals, memory);
  }

  #original(index: number): number {
    const original = this.indices[checkIndex(index, this.length)];
    return checkIndex(original, this.dataset.length);
  }
}

/**
 * torch.utils.data.random_split(dataset, lengths): cuts a data set into parts that share no item, 80/20 for instance:
 * `randomSplit(dataset, [0.8, 0.2])`.
 *
 * Lengths are numbers of items, with the data set's length as their sum, or fractions with the sum 1. What fractions
 * leave over when they are rounded down goes to the first parts, one item each.
 */
export function randomSplit<Item, const Lengths extends readonly number[]>(
  dataset: Dataset<Item>,
  lengths: Lengths,
  options: { readonly generator?: Generator } = {},
): { -readonly [Part in keyof Lengths]: Subset<Item> } {
  checkDataset('randomSplit', dataset);
  checkNumbers("randomSplit's lengths", lengths);
  checkOptions('randomSplit', options, ['generator']);
  const { generator = defaultGenerator } = options;
  checkGenerator('randomSplit', generator);
  const counts: readonly number[] = areFractions(lengths) ? countsOf(lengths, dataset.length) : lengths;
  const areCounts = counts.every((count) => Number.isInteger(count) && count >= 0);
  if (!areCounts || counts.reduce((total, count) => total + count, 0) !== dataset.length) {
    throw new UsageError(
      `randomSplit expected numbers of items with the sum ${dataset.length}, or fractions with the sum 1, ` +
        `but got ${got(lengths)}`,
    );
  }
  const order = generator.randperm(dataset.length);
  let end = 0;
  const parts = counts.map((count) => new Subset(dataset, order.subarray(end, (end += count))));
  // There are as many parts as lengths.
  return parts as { -readonly [Part in keyof Lengths]: Subset<Item> };
}

function areFractions(lengths: readonly number[]): boolean {
  if (!lengths.every(Number.isFinite)) return false;
  const sum = lengths.reduce((total, length) => total + length, 0);
  return Math.abs(sum - 1) < 1e-9 && lengths.every((length) => length >= 0 && length <= 1);
}

function countsOf(fractions: readonly number[], length: number): number[] {
  const counts = fractions.map((fraction) => Math.floor(length * fraction));
  const left = length - counts.reduce((total, count) => total + count, 0);
  // Each part lost less than one item, so fewer are left than there are parts.
  return counts.map((count, i) => (i < left ? count + 1 : count));
}
