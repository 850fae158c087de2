import fc from 'fast-check';
import { nn, ops, tensor } from '../../../src';
import { filled, fromRaw, someNumbers, withGradients, type KernelCases, type Program } from '../kernelCases';

const SPECIAL = [NaN, Infinity, -Infinity, -0, 0, 1e-30, 3e38, -3e38];

/** Special numbers first, if there is room, then others. */
function numbers(count: number, seed: number): Float32Array {
  const all = someNumbers(count, seed);
  SPECIAL.slice(0, count).forEach((value, i) => (all[i] = value));
  return all;
}

const rectified =
  (shape: readonly number[], make = someNumbers): Program =>
  () => {
    const count = shape.reduce((product, size) => product * size, 1);
    const x = tensor(make(count, 1), shape, { requiresGrad: true });
    return withGradients(nn.functional.relu(x), { x });
  };

export const relus: KernelCases = {
  fixed: {
    "the lab's first": rectified([4, 28, 28, 6]),
    "the lab's last": rectified([4, 84]),
    'one number': rectified([]),
    'no rows': rectified([0, 3]),
    'NaN, infinity, zeros': rectified([11], numbers),
    'NaN, infinity, zeros, one by one': rectified([3], numbers),
  },
  random: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }).map((shape) => rectified(shape)),
};

const scaledSum =
  (count: number, factor: number, make = someNumbers): Program =>
  () => {
    const [x, y] = [tensor(make(count, 1), [count]), filled([count], 2)];
    return { output: fromRaw(ops.addScaled(x.raw, y.raw, factor)) };
  };

export const scaledSums: KernelCases = {
  fixed: {
    "the lab's largest weight": scaledSum(48_000, -0.001),
    'one number': scaledSum(1, 0.5),
    'no numbers': scaledSum(0, 0.5),
    'an odd number of them': scaledSum(7, -2),
    'NaN, infinity, zeros': scaledSum(11, 1, numbers),
  },
  random: fc
    .record({ count: fc.integer({ min: 1, max: 500 }), factor: fc.float({ min: -2, max: 2, noNaN: true }) })
    .map(({ count, factor }) => scaledSum(count, factor)),
};

/** Also of numbers so large that their powers of e overflow. */
const logarithms =
  (rows: number, classes: number, size = 1, make = someNumbers): Program =>
  () => {
    const logits = make(rows * classes, 1).map((x) => x * size);
    const x = tensor(logits, [rows, classes], { requiresGrad: true });
    return withGradients(nn.functional.logSoftmax(x), { x });
  };

export const logSoftmaxes: KernelCases = {
  fixed: {
    "the lab's": logarithms(4, 10),
    'one class': logarithms(3, 1),
    'no rows': logarithms(0, 10),
    'huge numbers': logarithms(5, 7, 1e30),
    'NaN, infinity, zeros': logarithms(12, 1, 1, numbers),
    'NaN, infinity, zeros, by twos': logarithms(6, 2, 1, numbers),
    'all of them in one row': logarithms(2, 9, 1, numbers),
  },
  random: fc
    .record({
      rows: fc.integer({ min: 1, max: 5 }),
      classes: fc.integer({ min: 1, max: 12 }),
      power: fc.nat(3),
    })
    .map(({ rows, classes, power }) => logarithms(rows, classes, 10 ** power)),
};

const columnSums =
  (shape: readonly number[], make = someNumbers): Program =>
  () => {
    const count = shape.reduce((product, size) => product * size, 1);
    return { output: fromRaw(ops.sumRows(tensor(make(count, 1), shape).raw)) };
  };

export const rowSums: KernelCases = {
  fixed: {
    "the lab's first bias": columnSums([4, 28, 28, 6]),
    "the lab's last bias": columnSums([4, 10]),
    'a bias of many columns': columnSums([64, 120]),
    'one axis': columnSums([5]),
    'one column': columnSums([9, 1]),
    'no rows': columnSums([0, 3]),
    'seven columns': columnSums([3, 5, 7]),
    'NaN and infinity': columnSums([5, 8], numbers),
  },
  random: fc
    .array(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 4 })
    .map((shape) => columnSums(shape)),
};
