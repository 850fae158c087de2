import { UsageError } from '../errors';
import { defaultGenerator, type Generator as RandomGenerator } from '../random';
import { Scope } from '../scope';
import { breathe } from './breathe';
import { checkLoader } from './checkLoader';
import { toTensors, type Collated } from './collate';
import type { Dataset } from './dataset';
import { batchOf, itemsOf, type Memory } from './read';
import { RandomSampler, SequentialSampler, type Sampler } from './sampler';
import type { PlainBatch } from './stack';
import { workers } from './workers';

export interface DataLoaderOptions<Item, Batch> {
  /** How many items make a batch; 1 by default. */
  readonly batchSize?: number;
  /** Another random order in each pass? No by default. */
  readonly shuffle?: boolean;
  /** An order of its own, in place of `shuffle`. */
  readonly sampler?: Sampler;
  /**
   * How many threads prepare the next batches while the program computes; 0 by default: none, the program waits. A browser
   * has none; there the program waits, too. The batches are the same for any number.
   */
  readonly numWorkers?: number;
  /** Leave out a last batch that is smaller? No by default. */
  readonly dropLast?: boolean;
  /** What makes a batch of items; by default `Collated` says what becomes of them. */
  readonly collate?: (items: readonly Item[]) => Batch;
  /** What draws the order; by default the generator that `manualSeed` seeds. */
  readonly generator?: RandomGenerator;
}

/**
 * torch.utils.data.DataLoader: batches of a data set, for `for await (const [images, labels] of loader)`.
 *
 * A batch, and all tensors that were computed from it, live until the loop asks for the next batch or is left. For the
 * same seed, the order is exactly PyTorch's, pass after pass.
 */
export class DataLoader<Item, Batch = Collated<Item>> implements AsyncIterable<Batch> {
  readonly dataset: Dataset<Item>;
  readonly batchSize: number;
  readonly dropLast: boolean;
  readonly numWorkers: number;
  readonly sampler: Sampler;
  readonly #generator: RandomGenerator;
  readonly #collate: ((items: readonly Item[]) => Batch) | undefined;

  constructor(dataset: Dataset<Item>, options: DataLoaderOptions<Item, Batch> = {}) {
    checkLoader(dataset, options);
    const {
      batchSize = 1,
      shuffle = false,
      sampler,
      numWorkers = 0,
      dropLast = false,
      collate,
      generator,
    } = options;
    if (shuffle && sampler !== undefined) {
      throw new UsageError(
        'DataLoader expected shuffle or a sampler, but got both: a sampler decides the order',
      );
    }
    this.dataset = dataset;
    this.batchSize = batchSize;
    this.dropLast = dropLast;
    this.numWorkers = numWorkers;
    this.sampler =
      sampler ?? (shuffle ? new RandomSampler(dataset, { generator }) : new SequentialSampler(dataset));
    this.#generator = generator ?? defaultGenerator;
    this.#collate = collate;
  }

  /** len(loader): how many batches a pass has. */
  get length(): number {
    const batches = this.sampler.length / this.batchSize;
    return this.dropLast ? Math.floor(batches) : Math.ceil(batches);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Batch, void> {
    let scope: Scope | undefined;
    try {
      for await (const batch of this.#read()) {
        scope = new Scope();
        yield this.#finish(batch);
        scope.close();
      }
    } finally {
      scope?.close();
    }
  }

  /** next(iter(loader)): the first batch of a pass, which lives on. */
  async first(): Promise<Batch> {
    for await (const batch of this.#read()) return this.#finish(batch);
    throw new UsageError('this DataLoader has no batches');
  }

  /** One pass: stacked batches, or lists of items where the program collates them itself. */
  #read(): AsyncIterable<unknown> {
    // PyTorch draws this number at the start of each pass; the seeds of workers and of items follow from it.
    const seed = this.#generator.random63();
    const pool = workers.ifThere;
    if (this.numWorkers === 0 || pool === undefined) return this.#readHere(seed);
    const start = { dataset: this.dataset, seed, stacked: this.#collate === undefined };
    return pool.batches(this.#indices(), this.numWorkers, start);
  }

  async *#readHere(seed: bigint): AsyncGenerator {
    // `tensor` copies a batch's numbers, so that the next batch can be written over them.
    const memory: Memory = {};
    for (const indices of this.#indices()) {
      await breathe();
      if (this.#collate === undefined) yield batchOf(this.dataset, indices, seed, memory);
      else yield itemsOf(this.dataset, indices, seed);
    }
  }

  #finish(batch: unknown): Batch {
    // #read gives items where there is a collate function, and stacked batches where Batch is Collated<Item>.
    if (this.#collate !== undefined) return this.#collate(batch as readonly Item[]);
    return toTensors<Item>(batch as PlainBatch) as Batch;
  }

  /** torch.utils.data.BatchSampler: the sampler's numbers, a batch at a time. */
  *#indices(): Generator<readonly number[]> {
    let indices: number[] = [];
    for (const index of this.sampler) {
      indices.push(index);
      if (indices.length === this.batchSize) {
        yield indices;
        indices = [];
      }
    }
    if (indices.length > 0 && !this.dropLast) yield indices;
  }
}
