import { checkBoolean, checkOptions, refuse } from '../checks';
import { checkGenerator, defaultGenerator, Generator as RandomGenerator } from '../random';
import { checkSized } from './checkData';

/** torch.utils.data.Sampler: the order in which a data set is read; one pass for each iteration. */
export interface Sampler extends Iterable<number> {
  readonly length: number;
}

interface Sized {
  readonly length: number;
}

/** torch.utils.data.SequentialSampler: 0, 1, 2, … */
export class SequentialSampler implements Sampler {
  readonly length: number;

  constructor(dataset: Sized) {
    checkSized('SequentialSampler', dataset);
    this.length = dataset.length;
  }

  *[Symbol.iterator](): Iterator<number> {
    for (let i = 0; i < this.length; i++) yield i;
  }
}

/** As in PyTorch, so many numbers are drawn at once, even if the pass is left before they are used. */
const BLOCK = 32;

/** What a `RandomSampler` can be asked for. */
export interface RandomSamplerOptions {
  /** May an item come more than once? No by default. */
  readonly replacement?: boolean;
  /** How many numbers a pass draws; by default as many as there are items. */
  readonly numSamples?: number;
  /** By default, each pass seeds a generator of its own from the default generator. */
  readonly generator?: RandomGenerator | undefined;
}

/**
 * torch.utils.data.RandomSampler: all items in random order, and exactly PyTorch's order for the same seed.
 */
export class RandomSampler implements Sampler {
  readonly length: number;
  readonly #size: number;
  readonly #replacement: boolean;
  readonly #generator: RandomGenerator | undefined;

  constructor(dataset: Sized, options: RandomSamplerOptions = {}) {
    checkSized('RandomSampler', dataset);
    checkOptions('RandomSampler', options, ['replacement', 'numSamples', 'generator']);
    const { length } = dataset;
    const { replacement = false, numSamples = length, generator } = options;
    checkBoolean("RandomSampler's replacement", replacement);
    if (generator !== undefined) checkGenerator('RandomSampler', generator);
    this.#size = length;
    this.#replacement = replacement;
    this.#generator = generator;
    this.length = numSamples;
    if (!Number.isInteger(numSamples) || numSamples < 1 || length < 1)
      refuse('RandomSampler', 'at least 1 item to draw', length < 1 ? length : numSamples);
  }

  /**
   * The order of the next pass, drawn from a copy of its generator: workers ask for numbers ahead, and a given generator is to
   * move on with the batches, as without them. Undefined where none was given: then nothing is drawn after a pass's start.
   */
  ahead(): RandomSampler | undefined {
    if (this.#generator === undefined) return undefined;
    const generator = new RandomGenerator().setState(this.#generator.getState());
    return new RandomSampler(
      { length: this.#size },
      { replacement: this.#replacement, numSamples: this.length, generator },
    );
  }

  *[Symbol.iterator](): Iterator<number> {
    const generator = this.#generator ?? new RandomGenerator(defaultGenerator.random63());
    if (this.#replacement) {
      for (let left = this.length; left > 0; left -= BLOCK) {
        yield* Array.from({ length: Math.min(left, BLOCK) }, () => generator.randint(this.#size));
      }
      return;
    }
    for (let left = this.length; left >= this.#size; left -= this.#size)
      yield* generator.randperm(this.#size);
    // As in PyTorch, a last permutation is drawn even where nothing of it is used: it moves a given generator on.
    yield* generator.randperm(this.#size).subarray(0, this.length % this.#size);
  }
}

interface BatchOptions {
  readonly batchSize: number;
  readonly dropLast: boolean;
}

/** torch.utils.data.BatchSampler: one pass of a sampler's numbers, a batch at a time. */
export function* batchesOf(
  sampler: Sampler,
  { batchSize, dropLast }: BatchOptions,
): Generator<readonly number[]> {
  let indices: number[] = [];
  for (const index of sampler) {
    indices.push(index);
    if (indices.length === batchSize) {
      yield indices;
      indices = [];
    }
  }
  if (indices.length > 0 && !dropLast) yield indices;
}

/** A pass's batches of numbers. */
export interface Order {
  readonly indices: Generator<readonly number[]>;
  /** The same, for workers, which ask for them before their turn. */
  readonly ahead: Generator<readonly number[]>;
  /** Lets `indices` move on with a batch that came by `ahead`, where the two are drawn one by one. */
  readonly keepUp: () => void;
}

export function orderOf(sampler: Sampler, options: BatchOptions): Order {
  const indices = batchesOf(sampler, options);
  const twin = hasOwnOrder(sampler) ? sampler.ahead() : undefined;
  if (twin === undefined) return { indices, ahead: indices, keepUp: () => undefined };
  return { indices, ahead: batchesOf(twin, options), keepUp: () => void indices.next() };
}

/** A class that is made from `RandomSampler` may have another order. */
function hasOwnOrder(sampler: Sampler): sampler is RandomSampler {
  return (
    sampler instanceof RandomSampler && sampler[Symbol.iterator] === RandomSampler.prototype[Symbol.iterator]
  );
}
