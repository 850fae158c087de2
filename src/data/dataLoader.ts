import { UsageError } from '../errors';
import { defaultGenerator, type Generator as RandomGenerator } from '../random';
import { checkSize } from '../shape';
import { keeping } from '../tidy';
import { checkLoader, refuseForOf } from './checkLoader';
import { toTensors, type Collated } from './collate';
import type { Dataset } from './dataset';
import { readBatches } from './read';
import { orderOf, RandomSampler, SequentialSampler, type Order, type Sampler } from './sampler';
import type { PlainBatch } from './stack';
import { inTurns } from './turns';
import { workers } from './workers';

/** What a `DataLoader` can be asked for: the size of a batch, the order, the workers. */
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

/** What a pass draws. */
interface Pass extends Order {
  readonly seed: bigint;
}

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

  [Symbol.asyncIterator](): AsyncGenerator<Batch, void> {
    return this.skip(0);
  }

  /**
   * accelerate.skip_first_batches(loader, batches) of Hugging Face: one pass, from the middle on. What it leaves out is not
   * read, but it draws at once what the pass had drawn when its last batch before was made: so that a run goes on where it
   * was stopped, set the generator as it was when that pass began, call `skip`, then set it as it was at the stop.
   *
   * A sampler of one's own, which draws from the default generator, has to draw at the start of its pass, as `RandomSampler`
   * does: workers ask for numbers ahead.
   */
  skip(batches: number): AsyncGenerator<Batch, void> {
    checkSize("DataLoader's skip", batches, 0);
    if (batches > this.length) {
      throw new UsageError(`DataLoader expected to skip at most ${this.length} batches, but got ${batches}`);
    }
    const pass = batches === 0 ? undefined : this.#begin();
    for (let i = 0; i < batches; i++) {
      pass?.ahead.next();
      pass?.keepUp();
    }
    return inTurns(this.#read(pass));
  }

  /** next(iter(loader)): the first batch of a pass, which lives on, wherever it is asked for. */
  async first(): Promise<Batch> {
    for await (const make of this.#read()) return keeping('first()', make);
    throw new UsageError('this DataLoader has no batches');
  }

  /** PyTorch draws this number at the start of each pass; the seeds of workers and of items follow from it. */
  #begin(): Pass {
    return { seed: this.#generator.random63(), ...orderOf(this.sampler, this) };
  }

  /** What makes the batches of one pass, one after the other. */
  async *#read(pass?: Pass): AsyncGenerator<() => Batch> {
    const { seed, indices, ahead, keepUp } = pass ?? this.#begin();
    const start = { dataset: this.dataset, seed, stacked: this.#collate === undefined };
    const pool = workers.ifThere;
    if (this.numWorkers === 0 || pool === undefined) {
      for await (const read of readBatches(indices, start)) yield () => this.#finish(read());
      return;
    }
    // When a batch is asked for, not when it is there: meanwhile others may draw, and it may never come.
    keepUp();
    for await (const batch of pool.batches(ahead, this.numWorkers, start)) {
      yield () => this.#finish(batch);
      keepUp();
    }
  }

  /** Of stacked batches, or of lists of items where the program collates them itself. */
  #finish(batch: unknown): Batch {
    if (this.#collate !== undefined) return this.#collate(batch as readonly Item[]);
    return toTensors<Item>(batch as PlainBatch) as Batch;
  }
}

refuseForOf(DataLoader.prototype);
