import { Generator, itemGenerator } from '../../src';
import { readItem } from '../../src/data/itemRandom';

/** The finalizer of MurmurHash3 as its author gives it, in whole numbers without end. */
function mixed(bits: bigint): number {
  const low = (n: bigint): bigint => BigInt.asUintN(32, n);
  let h = low(bits);
  h = low((h ^ (h >> 16n)) * 0x85ebca6bn);
  h = low((h ^ (h >> 13n)) * 0xc2b2ae35n);
  return Number(h ^ (h >> 16n));
}

const drawn = (passSeed: bigint, index: number): number =>
  readItem(passSeed, index, () => itemGenerator().random32());

test('the finalizer is that of MurmurHash3', () => {
  // (https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp)
  expect([mixed(0n), mixed(1n), mixed(0xffffffffn)]).toEqual([0, 0x514e28b7, 0x81f16f39]);
});

test.each([
  [0n, 0],
  [1n, 0],
  [0n, 1],
  [5n, 3],
  [2n ** 63n - 1n, 49_999],
  [2n ** 32n + 7n, 12],
])('the seed of pass %i and item %i follows from both', (passSeed, index) => {
  const seed = mixed(passSeed + BigInt(index) * 0x9e3779b1n);
  expect(drawn(passSeed, index)).toBe(new Generator(seed).random32());
});

test('an item draws on where it was, and the next one begins anew', () => {
  const [first, second] = readItem(1n, 2, () => [itemGenerator().random32(), itemGenerator().random32()]);
  expect(first).not.toBe(second);
  expect(drawn(1n, 2)).toBe(first);
});

test('after an item that could not be read, the default generator draws again', () => {
  const broken = (): never => {
    throw new Error('broken');
  };
  expect(() => readItem(1n, 2, broken)).toThrow('broken');
  const before = itemGenerator();
  expect(readItem(1n, 2, itemGenerator)).not.toBe(before);
  expect(itemGenerator()).toBe(before);
});
