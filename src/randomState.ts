import { UsageError } from './errors';
import { got } from './got';

/** What a Mersenne Twister is made of. */
export interface TwisterState {
  /** The seed it began with, from 0 to 2⁶⁴ - 1. */
  seed: bigint;
  /** The how many-th draw from now on makes the words anew. */
  left: number;
  /** The word that the next draw takes, unless they are made anew before. */
  next: number;
  readonly words: Uint32Array<ArrayBuffer>;
  /** What follows the words: the second of two normal numbers, where PyTorch drew one. Nothing here draws any. */
  readonly normal: Uint8Array<ArrayBuffer>;
}

/** Before a seed is given. */
export function emptyState(): TwisterState {
  const [words, normal] = [new Uint32Array(WORDS), new Uint8Array(NORMAL_BYTES)];
  return { seed: 0n, left: 1, next: 0, words, normal };
}

export const WORDS = 624;
/** Where the parts begin: numbers of 64 bits, but `left` and `seeded` of 32, in the order of PyTorch's CPUGeneratorImplState. */
const AT = { seed: 0, left: 8, seeded: 12, next: 16, words: 24, normal: 24 + 8 * WORDS };
const NORMAL_BYTES = 40;
const BYTES = AT.normal + NORMAL_BYTES;

/**
 * The bytes of torch.Generator.get_state().
 * (https://github.com/pytorch/pytorch/blob/v2.13.0/aten/src/ATen/CPUGeneratorImpl.cpp)
 */
export function encodeState({ seed, left, next, words, normal }: TwisterState): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(BYTES);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(AT.seed, seed, true);
  view.setInt32(AT.left, left, true);
  view.setInt32(AT.seeded, 1, true);
  view.setBigUint64(AT.next, BigInt(next), true);
  words.forEach((word, i) => {
    view.setBigUint64(AT.words + 8 * i, BigInt(word), true);
  });
  bytes.set(normal, AT.normal);
  return bytes;
}

/** What the bytes say; a `UsageError` where they can't be a generator's. */
export function decodeState(bytes: unknown): TwisterState {
  if (!(bytes instanceof Uint8Array) || bytes.length !== BYTES) {
    const given = bytes instanceof Uint8Array ? `${bytes.length} bytes` : got(bytes);
    throw new UsageError(
      `expected a generator's state, a Uint8Array of ${BYTES} bytes as getState gives it, but got ${given}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = Array.from({ length: WORDS }, (_, i) => view.getBigUint64(AT.words + 8 * i, true));
  const left = view.getInt32(AT.left, true);
  const next = view.getBigUint64(AT.next, true);
  const isWhole = view.getInt32(AT.seeded, true) === 1 && numbers.every((number) => number < 2n ** 32n);
  // Until the words are made anew, there has to be one for each draw.
  if (!isWhole || left < 1 || next > BigInt(WORDS) || left - 1 > WORDS - Number(next)) {
    throw new UsageError(
      "expected a generator's state as getState gives it, but got bytes that no generator has: were they changed?",
    );
  }
  return {
    seed: view.getBigUint64(AT.seed, true),
    left,
    next: Number(next),
    words: Uint32Array.from(numbers, Number),
    normal: bytes.slice(AT.normal),
  };
}
