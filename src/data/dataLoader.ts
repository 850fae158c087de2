import { checkBoolean, checkFunction, checkOptions } from '../checks';
import { UsageError } from '../errors';
import { checkGenerator, defaultGenerator, type Generator as RandomGenerator } from '../random';
import { checkSize } from '../shape';
import { keeping } from '../tidy';
import { breathe } from './breathe';
import { checkDataset, checkSampler } from './checkData';
import { toTensors, type Collated } from './collate';
import type { Dataset } from './dataset';
import { batchOf, itemsOf, type Memory } from './read';
import { RandomSampler, SequentialSampler, type Sampler } from './sampler';
import type { PlainBatch } from './stack';
import { inTurns } from './turns';
import { checkWorkers, workers } from './workers';

export interface DataLoaderOptions<Item, Batch> {
  /** How many items make a batch; 1 by default. */
  readonly batchSize?: number;
  /** Another random order in each pass? No by default. */
  readonly shuffle?: boolean;
  /** An order of its own, in place of `shuffle`. */
  readonly sampler?: Sampler;
  /**
   * How many threads prepare the next batches while the program computes; 0 by default: none, the program waits. A browser
   * has none; there the program waits, too. The batches are the same for any number, up to 64.
   */
  readonly numWorkers?: number;
  /** Leave out a last batch that is smaller? No by default. */
  readonly dropLast?: boolean;
  /** What makes a batch of items; by default `Collated` says what becomes of them. */
  readonly collate?: (items: readonly Item[]) => Batch;
  /** What draws the order; by default the generator that `manualSeed` seeds. */
  readonly generator?: RandomGenerator;
}

const OPTIONS = 'batchSize shuffle sampler numWorkers dropLast collate generator'.split(' ');

/**
 * torch.utils.data.DataLoader: batches of a data set, for `for await (const [images, labels] of loader)`.
 *
 * A batch, and all that is made in its turn of the loop, is freed when the loop asks for the next one or is left; `keep()`
 * makes a tensor outlive that. For the same seed, the order is exactly PyTorch's, pass after pass.
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
    checkDataset('DataLoader', dataset);
    checkOptions('DataLoader', options, OPTIONS);
    const {
      batchSize = 1,
      shuffle = false,
      sampler,
      numWorkers = 0,
      dropLast = false,
      collate,
      generator,
    } = options;
    checkSize("DataLoader's batchSize", batchSize);
    checkWorkers(numWorkers);
    for (const [name, value] of Object.entries({ shuffle, dropLast }))
      checkBoolean(`DataLoader's ${name}`, value);
    checkSampler(sampler);
    if (collate !== undefined) checkFunction("DataLoader's collate", collate);
    if (generator !== undefined) checkGenerator('DataLoader', generator);
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

  [Symbol.asyncIterator](): AsyncGenerator<Batch, void> {
    return inTurns(this.#read());
  }

  /** next(iter(loader)): the first batch of a pass, which lives on, wherever it is asked for. */
  async first(): Promise<Batch> {
    for await (const make of this.#read()) return keeping('first()', make);
    throw new UsageError('this DataLoader has no batches');
  }

  /** One pass: what makes one batch after the other. */
  #read(): AsyncIterable<() => Batch> {
    // PyTorch draws this number at the start of each pass; the seeds of workers and of items follow from it.
    const seed = this.#generator.random63();
    const pool = workers.ifThere;
    if (this.numWorkers === 0 || pool === undefined) return this.#readHere(seed);
    const start = { dataset: this.dataset, seed, stacked: this.#collate === undefined };
    return this.#finishAll(pool.batches(this.#indices(), this.numWorkers, start));
  }

  async *#readHere(seed: bigint): AsyncGenerator<() => Batch> {
    // `tensor` copies a batch's numbers, so that the next batch can be written over them.
    const memory: Memory = {};
    for (const indices of this.#indices()) {
      await breathe();
      yield () =>
        this.#finish(
          this.#collate === undefined
            ? batchOf(this.dataset, indices, seed, memory)
            : itemsOf(this.dataset, indices, seed),
        );
    }
  }

  async *#finishAll(batches: AsyncIterable<unknown>): AsyncGenerator<() => Batch> {
    for await (const batch of batches) yield () => this.#finish(batch);
  }

  /** Of stacked batches, or of lists of items where the program collates them itself. */
  #finish(batch: unknown): Batch {
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
