import { ops, setEngine } from '../../src';
import type { Raw } from '../../src/engine';
import { expectClose } from '../support/close';
import { engines } from '../support/engines';
import { someNumbers } from './kernelCases';

/** Every operation that the library stands on, on each engine, against `cpu`. */
const make = (shape: readonly number[], seed = 1): Raw => {
  const size = shape.reduce((product, n) => product * n, 1);
  return ops.fromData(someNumbers(size, seed), shape);
};
const whole = (...numbers: number[]): Raw => ops.fromData(Int32Array.from(numbers), [numbers.length]);
const floats = (...numbers: number[]): Raw => ops.fromData(Float32Array.from(numbers), [numbers.length]);
const positive = (): Raw =>
  ops.fromData(
    someNumbers(24, 2).map((x) => Math.abs(x) + 0.1),
    [4, 6],
  );
const special = (): Raw => floats(NaN, Infinity, -Infinity, -1, 0, 2);
const other = (): Raw => floats(NaN, Infinity, 1, -1, 3, 1);
/** Comparisons give booleans, which are looked at as floats. */
const truth = (condition: Raw): Raw => ops.toFloat(condition);
const window = { kernelSize: [3, 2], stride: [2, 1], padding: [1, 0] } as const;

const table: Record<string, () => Raw> = {
  fromData: () => make([2, 3]),
  'fromData of whole numbers': () => whole(1, -2),
  fill: () => ops.fill([2, 3], 0.5),
  'fill nothing': () => ops.fill([0, 3], 0.5),
  scalar: () => ops.scalar(-2.5),
  alias: () => ops.alias(make([4, 6])),
  toFloat: () => ops.toFloat(whole(1, -2)),
  add: () => ops.add(make([4, 6]), make([4, 6], 3)),
  'add, broadcast': () => ops.add(make([4, 1, 6]), make([5, 1], 3)),
  'add, whole numbers': () => ops.add(whole(1, 2), whole(3, 4)),
  sub: () => ops.sub(make([4, 6]), make([4, 1], 3)),
  mul: () => ops.mul(make([4, 6]), make([6], 3)),
  div: () => ops.div(make([4, 6]), positive()),
  'div by 0': () => ops.div(special(), ops.scalar(0)),
  sqrt: () => ops.sqrt(positive()),
  'sqrt of special numbers': () => ops.sqrt(special()),
  exp: () => ops.exp(make([4, 6])),
  'tanh of special numbers': () => ops.tanh(special()),
  'exp of special numbers': () => ops.exp(special()),
  log: () => ops.log(positive()),
  tanh: () => ops.tanh(make([4, 6])),
  'log of special numbers': () => ops.log(special()),
  scale: () => ops.scale(make([4, 6]), -0.25),
  shift: () => ops.shift(make([4, 6]), 1.5),
  addScaled: () => ops.addScaled(make([4, 6]), make([4, 6], 3), -0.1),
  greater: () => truth(ops.greater(special(), other())),
  lessEqual: () => truth(ops.lessEqual(special(), other())),
  equal: () => truth(ops.equal(special(), other())),
  'equal, broadcast': () => truth(ops.equal(ops.range([4, 6], 1), ops.range([4, 6], 0))),
  or: () => truth(ops.or(ops.isNaN(special()), ops.greater(other(), special()))),
  and: () => truth(ops.and(ops.greater(other(), ops.scalar(0)), ops.lessEqual(special(), other()))),
  isNaN: () => truth(ops.isNaN(special())),
  sameNumber: () => truth(ops.sameNumber(special(), other())),
  where: () => ops.where(ops.greater(special(), other()), special(), other()),
  matmul: () => ops.matmul(make([4, 6]), make([6, 3], 2), {}),
  'matmul, both turned': () => ops.matmul(make([6, 4]), make([3, 6], 2), { a: true, b: true }),
  'matmul of stacks': () => ops.matmul(make([2, 4, 6]), make([2, 5, 6], 2), { b: true }),
  reshape: () => ops.reshape(make([4, 6]), [3, 8]),
  transpose: () => ops.transpose(make([2, 3, 4, 5]), [2, 3, 1, 0]),
  concat: () => ops.concat([make([2, 3]), make([2, 1], 2)], 1),
  'concat of one': () => ops.concat([make([2, 3])], 0),
  // prettier-ignore
  pad: () => ops.pad(make([2, 3]), [[1, 0], [0, 2]], -Infinity),
  slice: () => ops.slice(make([4, 7]), [1, 0], [3, 7]),
  'slice by steps': () => ops.slice(make([4, 7]), [0, 1], [4, 7], [3, 2]),
  'slice of nothing': () => ops.slice(make([4, 7]), [2, 0], [2, 7]),
  'slice of whole numbers, with steps': () =>
    ops.slice(
      ops.fromData(
        Int32Array.from({ length: 12 }, (_, i) => i),
        [3, 4],
      ),
      [0, 1],
      [3, 4],
      [2, 2],
    ),
  sliceAxis: () => ops.sliceAxis(make([4, 7]), 1, 2, 5),
  unslice: () => ops.unslice(make([4, 3]), [4, 9], 1, 1, 3),
  'unslice of nothing': () => ops.unslice(make([4, 0]), [4, 9], 1, 2, 3),
  range: () => ops.range([2, 5], 1),
  sum: () => ops.sum(make([2, 3, 4])),
  'sum along axes': () => ops.sum(make([2, 3, 4]), [0, 2]),
  'sum of nothing': () => ops.sum(make([0, 4]), [0]),
  'sum of no whole numbers': () => ops.sum(whole()),
  'sum of many': () => ops.sum(make([3, 1700, 2]), [1]),
  'sum of whole numbers': () => ops.sum(ops.range([2000], 0)),
  sumRows: () => ops.sumRows(make([2, 3, 5])),
  sumTo: () => ops.sumTo(make([4, 2, 3]), [2, 1]),
  'sumTo the same shape': () => ops.sumTo(make([2, 3]), [2, 3]),
  broadcastTo: () => ops.broadcastTo(make([3, 1]), [2, 3, 4]),
  max: () => ops.max(make([4, 6]), 1),
  'max beside NaN': () => ops.max(special(), 0),
  argMax: () => ops.argMax(make([4, 6]), 0),
  'argMax of equal ones': () => ops.argMax(floats(1, 3, 3), 0),
  'argMax of whole numbers': () => ops.argMax(whole(1, 5, 5), 0),
  'argMax beside NaN': () => ops.argMax(floats(1, NaN, Infinity, NaN), 0),
  withAxis: () => ops.withAxis(make([2, 3]), 1),
  patchesOf: () => ops.concat(ops.patchesOf(make([2, 6, 5, 3]), window, 7), 3),
  unpatch: () =>
    ops.unpatch(
      Array.from({ length: 6 }, (_, i) => make([2, 3, 4, 3], i)),
      [2, 6, 5, 3],
      window,
    ),
};

interface Answer {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly data: Float32Array | Int32Array;
}

function answers(): Record<string, Answer> {
  const entries = Object.entries(table).map(([name, compute]) => {
    const raw = ops.tidy(compute);
    const answer = { shape: raw.shape, dtype: raw.dtype, data: ops.toData(raw) };
    raw.dispose();
    return [name, answer] as const;
  });
  return Object.fromEntries(entries);
}

/** NaN and infinity at the same places; the other numbers near one another. */
function expectSameNumbers(actual: Answer, expected: Answer): void {
  const none = ({ data }: Answer): number[] => Array.from(data).map((x) => (Number.isFinite(x) ? 0 : x));
  expect(none(actual)).toEqual(none(expected));
  const finite = ({ data }: Answer): number[] => Array.from(data).filter(Number.isFinite);
  expectClose(finite(actual), finite(expected), 1e-5);
}

test.each(engines)('every operation of %s agrees with cpu', async (engine) => {
  await setEngine('cpu');
  const expected = answers();
  await setEngine(engine, { plain: false });
  for (const [name, actual] of Object.entries(answers())) {
    const { shape, dtype } = expected[name]!;
    expect([name, actual.shape, actual.dtype]).toEqual([name, shape, dtype]);
    expectSameNumbers(actual, expected[name]!);
  }
});

test('no operation of the library is left out', () => {
  const tested = new Set(Object.keys(table).map((name) => name.split(/[ ,]/)[0]));
  // What raw.test.ts is about.
  const others = ['toData', 'keep', 'tidy'];
  expect(
    Object.keys(ops)
      .filter((name) => !tested.has(name))
      .sort(),
  ).toEqual(others.sort());
});

test.each([
  ['range', [0, 1, 2, 3, 4]],
  ['argMax of equal ones', [1]],
  ['argMax beside NaN', [1]],
  ['max beside NaN', [NaN]],
  ['sum of whole numbers', [1_999_000]],
  ['sum of nothing', [0, 0, 0, 0]],
  ['sum of no whole numbers', [0]],
  ['slice of nothing', []],
  ['slice of whole numbers, with steps', [1, 3, 9, 11]],
  ['concat of one', Array.from(someNumbers(6, 1))],
])('cpu, with which the others are compared, gives the right numbers: %s', async (name, numbers) => {
  await setEngine('cpu');
  expect(Array.from(answers()[name]!.data)).toEqual(numbers);
});
