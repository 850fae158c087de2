/**
 * One random order, cut once: what is before the cut can't be behind it. A common mistake is to draw twice, once for each
 * part. Then many images are in both parts, the network knows them from the training, and the check looks far too good.
 * Without the random order, images that are sorted by class would leave whole classes to the check.
 */

import type { Generator } from '../../src';

/** The numbers of the images in each part. */
export interface Parts {
  readonly learnFrom: number[];
  readonly checkOn: number[];
}

/** Splits the numbers 0 to `count - 1` at random; `fraction` of them, rounded down, are to check on. */
export function split(count: number, fraction: number, generator: Generator): Parts {
  // #answer
  const order = Array.from(generator.randperm(count));
  const cut = count - Math.floor(count * fraction);
  return { learnFrom: order.slice(0, cut), checkOn: order.slice(cut) };
  // #end
}
