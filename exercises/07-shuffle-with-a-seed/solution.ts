/**
 * Place 0 gets one of all the numbers, place 1 one of those that are left, and so on: n · (n − 1) · … · 1 equally likely
 * ways, one for each order. To draw from all places each time looks as random, but it has nⁿ ways, which can't be shared
 * out evenly over the orders, so some come more often. All chance comes from the generator: the same seed gives the same
 * order, and with this algorithm it is PyTorch's.
 */

import type { Generator } from '../../src';

/** The numbers of `indices` in a random order that `generator` decides. `indices` itself stays as it is. */
export function shuffled(indices: readonly number[], generator: Generator): number[] {
  // #answer
  const order = [...indices];
  for (let i = 0; i < order.length - 1; i++) {
    const j = i + generator.randint(order.length - i);
    const swapped = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = swapped;
  }
  return order;
  // #end
}
