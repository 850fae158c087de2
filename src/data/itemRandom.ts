import { defaultGenerator, Generator } from '../random';

/** One for all items: only its state is an item's own. */
const generator = new Generator();
let seed: number | undefined;
let isStarted = false;

/**
 * What random transforms draw from.
 *
 * While a DataLoader reads an item, these are numbers of that item's own: they follow from the pass and from the item's
 * index, so that an image is changed in the same way whichever thread reads it, and differently in each pass. (PyTorch's
 * depend on the number of workers.) Outside of a DataLoader it is the generator that `manualSeed` seeds.
 */
export function itemGenerator(): Generator {
  if (seed === undefined) return defaultGenerator;
  // Most items draw nothing, and to seed takes longer than to read a small image.
  if (!isStarted) generator.manualSeed(seed);
  isStarted = true;
  return generator;
}

/** Reads an item, with random numbers of its own. */
export function readItem<T>(passSeed: bigint, index: number, read: (index: number) => T): T {
  seed = mix(Number(BigInt.asUintN(32, passSeed)), index);
  isStarted = false;
  try {
    return read(index);
  } finally {
    seed = undefined;
  }
}

/**
 * Neighbouring indices get seeds that have nothing in common, and no two indices of a pass the same.
 * (The finalizer of MurmurHash3, by Austin Appleby, public domain.)
 */
function mix(passSeed: number, index: number): number {
  let bits = (passSeed + Math.imul(index, 0x9e3779b1)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
