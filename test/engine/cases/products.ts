import fc from 'fast-check';
import { nn, ops } from '../../../src';
import { filled, fromRaw, withGradients, type KernelCases, type Program } from '../kernelCases';

interface Sizes {
  readonly m: number;
  readonly k: number;
  readonly n: number;
}

const BOOLEANS = [false, true] as const;

/** All ways to have the two matrices in memory. */
const products =
  ({ m, k, n }: Sizes): Program =>
  () =>
    Object.fromEntries(
      BOOLEANS.flatMap((a) =>
        BOOLEANS.map((b) => {
          const [left, right] = [filled(a ? [k, m] : [m, k], 1), filled(b ? [n, k] : [k, n], 2)];
          return [`turned ${a}, ${b}`, fromRaw(ops.matmul(left.raw, right.raw, { a, b }))];
        }),
      ),
    );

/** A layer, whose gradients are products, too; without and with bias. */
const layers =
  ({ m, k, n }: Sizes): Program =>
  () => {
    const [x, weight, bias] = [filled([m, k], 1, true), filled([n, k], 2, true), filled([n], 3, true)];
    const results = withGradients(nn.functional.linear(x, weight, bias), { x, weight, bias });
    return { ...results, 'without bias': nn.functional.linear(x, weight, null) };
  };

const SIZES: Record<string, Sizes> = {
  "the lab's fc1": { m: 4, k: 400, n: 120 },
  "the lab's fc2": { m: 4, k: 120, n: 84 },
  "the lab's fc3": { m: 4, k: 84, n: 10 },
  "fc1's weight gradient": { m: 120, k: 4, n: 400 },
  'fc1 for 64 images': { m: 64, k: 400, n: 120 },
  numbers: { m: 1, k: 1, n: 1 },
  'a row times a column': { m: 1, k: 7, n: 1 },
  'a column times a row': { m: 5, k: 1, n: 9 },
  'no rows': { m: 0, k: 4, n: 5 },
  'nothing to sum up': { m: 3, k: 0, n: 5 },
  'tall, in panels': { m: 37, k: 101, n: 46 },
};

const upTo = (max: number) => fc.integer({ min: 1, max });
const sizes = fc.record({ m: upTo(11), k: upTo(21), n: upTo(27) });

const both =
  (sizes: Sizes): Program =>
  () => ({ ...products(sizes)(), ...layers(sizes)() });

export const matmuls: KernelCases = {
  fixed: Object.fromEntries(Object.entries(SIZES).map(([name, sizes]) => [name, both(sizes)])),
  random: sizes.map(both),
};
