import { refuse } from './checks';
import { UsageError } from './errors';
import { got } from './got';
import { decodeState, emptyState, encodeState, WORDS } from './randomState';
import { checkRoom } from './room';

/**
 * torch.Generator: a source of random numbers, and exactly PyTorch's.
 *
 * It is the Mersenne Twister MT19937 (Matsumoto and Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed
 * Uniform Pseudo-Random Number Generator", 1998), which PyTorch uses on a CPU, with PyTorch's ways of making floats,
 * integers and permutations of its 32 random bits. So one seed gives the same weights and the same order of images in
 * both.
 */
export class Generator {
  #state = emptyState();

  /** Without a seed it is 0. (PyTorch's is 67280421310721 then.) */
  constructor(seed: number | bigint = 0) {
    this.manualSeed(seed);
  }

  /**
   * torch.manual_seed(seed), for this generator. A whole number from -2⁶³ to 2⁶⁴ - 1, of which the low 32 bits decide; what
   * comes behind the point of another number is left off.
   */
  manualSeed(seed: number | bigint): this {
    const state = emptyState();
    state.seed = BigInt.asUintN(64, wholeSeed(seed));
    state.words[0] = Number(BigInt.asUintN(32, state.seed));
    for (let i = 1; i < WORDS; i++) {
      const previous = state.words[i - 1] ?? 0;
      state.words[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
    }
    this.#state = state;
    return this;
  }

  /** generator.get_state(): where it is, in 5,056 bytes, which are exactly PyTorch's. */
  getState(): Uint8Array<ArrayBuffer> {
    return encodeState(this.#state);
  }

  /** generator.set_state(state): goes on from there, from a state of PyTorch's, too. Where it is none, nothing was changed. */
  setState(state: Loaded): this {
    this.#state = decodeState(state);
    return this;
  }

  /** 32 random bits, as a whole number from 0 to 2³² - 1. */
  random32(): number {
    const state = this.#state;
    if (--state.left === 0) this.#twist();
    let bits = state.words[state.next++] ?? 0;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    bits ^= bits >>> 18;
    return bits >>> 0;
  }

  /** 64 random bits, as a whole number from 0 to 2⁶⁴ - 1. */
  random64(): bigint {
    const high = BigInt(this.random32());
    const low = BigInt(this.random32());
    return (high << 32n) | low;
  }

  /** torch.empty((), dtype=torch.int64).random_(): a whole number from 0 to 2⁶³ - 1. */
  random63(): bigint {
    return BigInt.asUintN(63, this.random64());
  }

  /** torch.randint(high, ()): a whole number from 0 to high - 1. From 2²⁸ on, PyTorch draws 64 bits for it. */
  randint(high: number): number {
    if (!Number.isSafeInteger(high) || high < 1) {
      throw new UsageError(`randint expected a whole number from 1 to 2^53 - 1, but got ${got(high)}`);
    }
    return high < 0x10000000 ? this.random32() % high : Number(this.random64() % BigInt(high));
  }

  /** torch.empty(()).uniform_(from, to): a 32-bit float from `from` up to `to`, made of 24 random bits. */
  uniform(from = 0, to = 1): number {
    if (!(Number.isFinite(from) && Number.isFinite(to) && from <= to && Number.isFinite(to - from))) {
      throw new UsageError(
        `uniform expected two finite numbers, the first at most the second, but got ${got(from)} and ${got(to)}`,
      );
    }
    const fraction = (this.random32() & 0xffffff) / 0x1000000;
    const low = Math.fround(from);
    return Math.fround(fraction * (Math.fround(to) - low) + low);
  }

  /** torch.randperm(n): the numbers 0 … n - 1 in random order. */
  randperm(n: number): Int32Array {
    if (!Number.isInteger(n) || n < 0 || n > 0x7fffffff) {
      throw new UsageError(`randperm expected a whole number from 0 to 2^31 - 1, but got ${got(n)}`);
    }
    checkRoom('randperm', [n]);
    const order = Int32Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < n - 1; i++) {
      const j = i + (this.random32() % (n - i));
      const swapped = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = swapped;
    }
    return order;
  }

  /** Makes the next 624 words of the state out of the last 624. */
  #twist(): void {
    const { words } = this.#state;
    for (let i = 0; i < WORDS; i++) {
      const bits = ((words[i] ?? 0) & 0x80000000) | ((words[(i + 1) % WORDS] ?? 0) & 0x7fffffff);
      words[i] = (words[(i + 397) % WORDS] ?? 0) ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
    }
    this.#state.left = WORDS;
    this.#state.next = 0;
  }
}

function wholeSeed(seed: number | bigint): bigint {
  const isNumber = typeof seed === 'number' || typeof seed === 'bigint';
  if (!isNumber || !(seed > -(2n ** 63n) - 1n && seed < 2n ** 64n)) {
    throw new UsageError(`expected a seed from -2^63 to 2^64 - 1, but got ${got(seed)}`);
  }
  return BigInt(typeof seed === 'bigint' ? seed : Math.trunc(seed));
}

/** For what draws from a generator that is given. */
export function checkGenerator(what: string, value: unknown): void {
  if (!(value instanceof Generator))
    refuse(`${what}'s generator`, 'a Generator, such as new Generator(1)', value);
}

/** What a file may hold in a state's place: anything but such bytes is refused. */
export type Loaded = Float32Array | Int32Array | Uint8Array | undefined;
