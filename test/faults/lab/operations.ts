import { tensor } from '../../../src/create';
import * as operations from '../../../src/operations';
import type { Shape } from '../../../src/shape';
import type { Tensor } from '../../../src/tensor';
import { numbers, one, refused, shown, two } from './show';

/** Each operation, with its gradients. */
export function* theOperations(): Generator<string> {
  yield* arithmetic();
  yield* one('exp', [2, 3], operations.exp);
  yield* one('log', [2, 3], (x) => operations.log(operations.mul(x, x)));
  yield* one('sqrt', [2, 3], (x) => operations.sqrt(operations.mul(x, x)));
  yield* reductions();
  yield* products();
  yield* layouts();
  yield* corners();
}

function* arithmetic(): Generator<string> {
  const whole = tensor(Int32Array.of(3, -1, 2, 5, 4, 1), [2, 3]);
  for (const name of ['add', 'sub', 'mul', 'div'] as const) {
    const f = operations[name];
    yield* two(name, [2, 3], [2, 3], (x, y) => f(x, y));
    yield* two(`${name}, broadcast`, [2, 3], [3], (x, y) => f(x, y));
    yield* two(`${name}, a column and a row`, [2, 1], [1, 3], (x, y) => f(x, y));
    yield* two(`${name}, fewer and more axes`, [3], [2, 2, 3], (x, y) => f(x, y));
    yield* one(`${name}, a number`, [2, 3], (x) => f(x, 2.5));
    yield* one(`${name}, whole numbers`, [2, 3], (x) => f(x, whole));
    yield* one(`${name}, beside whole numbers`, [2, 3], (x) => f(whole, x));
    yield* shown(`${name}, two of whole numbers`, [], () => f(whole, whole));
    yield* shown(`${name}, whole numbers and one`, [], () => f(whole, 2));
    yield* shown(`${name}, whole numbers and a half`, [], () => f(whole, 0.5));
  }
  yield refused('shapes that do not fit', () => operations.add<Shape>(numbers([2, 3]), numbers([2, 2])));
}

function* reductions(): Generator<string> {
  const { argMax, max, mean, sum } = operations;
  yield* one('sum', [2, 3], (x) => sum(x));
  yield* one('sum, axis 0', [2, 3, 2], (x) => sum(x, 0));
  yield* one('sum, axis -1', [2, 3, 2], (x) => sum(x, -1, { keepDim: true }));
  yield* one('mean', [2, 3], (x) => mean(x));
  yield* one('mean, axis 1', [2, 3, 2], (x) => mean(x, 1));
  yield* one('max', [2, 3], (x) => max(x));
  yield* one('max, axis 1', [2, 3, 2], (x) => max(x, 1));
  yield* one('max, axis 0', [4, 3], (x) => max(x, 0, { keepDim: true }));
  yield* one('argMax', [4, 3], (x) => argMax(x));
  yield* one('argMax, axis 0', [4, 3], (x) => argMax(x, 0));
}

function* products(): Generator<string> {
  const { matmul } = operations;
  yield* two('matmul', [2, 3], [3, 4], (x, y) => matmul(x, y));
  yield* two('matmul, a row', [3], [3, 4], (x, y) => matmul(x, y));
  yield* two('matmul, a column', [2, 3], [3], (x, y) => matmul(x, y));
  yield* two('matmul, a row and a column', [3], [3], (x, y) => matmul(x, y));
  yield* two('matmul, stacks', [2, 2, 3], [2, 3, 2], (x, y) => matmul(x, y));
  yield* two('matmul, a stack and a matrix', [2, 2, 3], [3, 2], (x, y) => matmul(x, y));
  yield* two('matmul, stacks of stacks', [1, 2, 3], [3, 2, 3, 2], (x, y) => matmul<Shape, Shape>(x, y));
}

function* layouts(): Generator<string> {
  const { cat, permute, reshape, slice, stack, transpose } = operations;
  yield* one('reshape', [2, 6], (x) => reshape(x, [3, -1]));
  yield* one('reshape of nothing', [0, 6], (x) => reshape(x, [3, 0]));
  yield refused('reshape', () => reshape(numbers([2, 3]), [-2, -3]));
  yield* one('permute', [2, 3, 2], (x) => permute(x, [2, 0, 1]));
  yield* one('transpose', [2, 3, 2], (x) => transpose(x, 0, -2));
  yield* one('slice', [2, 7], (x) => slice(x, 1, 1, -1, 2));
  yield* one('slice from the start', [3, 2], (x) => slice(x, 0, 0, 2));
  yield* one('slice from the end', [5, 2], (x) => slice(x, 0, -3));
  yield* one('slice of all and more', [5, 2], (x) => slice(x, 0, -9, 9, 3));
  yield* one('slice of nothing', [5, 2], (x) => slice(x, 0, 3, 2));
  yield* two('cat', [2, 3], [1, 3], (x, y) => cat<Shape>([x, y]));
  yield* two('cat, axis 1', [2, 3], [2, 2], (x, y) => cat<Shape>([x, y], 1));
  yield* two('stack', [2, 3], [2, 3], (x, y) => stack([x, y]));
}

/** Whole numbers, numbers alone, and what is no tensor. */
function* corners(): Generator<string> {
  const { argMax, exp, max, slice, sum } = operations;
  const whole = tensor(
    Int32Array.from({ length: 14 }, (_, i) => i * i),
    [7, 2],
  );
  yield* shown('slice of whole numbers', [], () => slice(whole, 0, 1, 4));
  for (const [end, step] of [
    [6, 2],
    [6, 3],
    [7, 6],
  ] as const)
    yield* shown(`slice of whole numbers, step ${step}`, [], () => slice(whole, 0, 1, end, step));
  yield* one('slice, step 3', [7, 2], (x) => slice(x, 0, 1, 7, 3));
  yield* one('sum of a number alone', [], (x) => sum<Shape, number>(x, -1));
  yield* one('max of a number alone', [], (x) => max<Shape, number>(x, 0));
  yield* one('argMax of a number alone', [], (x) => argMax<Shape, number>(x, 0));
  yield* one('max of a row', [3], (x) => max(x, 0));
  yield* one('argMax of a row', [3], (x) => argMax(x, 0));
  for (const odd of [1, null, undefined, {}, [numbers([1])]]) {
    // What a program without types may hand over.
    yield refused(`exp of ${JSON.stringify(odd)}`, () => exp(odd as Tensor));
  }
  yield refused('an axis of a number alone', () => sum<Shape, number>(numbers([]), 1));
}
