import {
  accuracy,
  argMax,
  ConfusionMatrix,
  memory,
  percent,
  setEngine,
  tensor,
  type Tensor,
} from '../../src';
import { onEachEngine } from '../support/engines';

const logits = (...rows: number[][]): Tensor<readonly [number, 3]> => tensor(rows.flat(), [rows.length, 3]);
const labels = (...numbers: number[]): Tensor<readonly [number]> =>
  tensor(Int32Array.from(numbers), [numbers.length]);

onEachEngine(() => {
  test('argMax takes the largest logit, the first of equal ones', () => {
    expect([...argMax(logits([1, 3, 2], [-1, -3, -2], [5, 5, 5])).data()]).toEqual([1, 0, 0]);
  });

  test('accuracy is the part that was recognised', () => {
    expect(accuracy(logits([1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]), labels(0, 1, 0, 0))).toBe(0.75);
  });
});

test('counting leaves no tensors behind', async () => {
  await setEngine('cpu');
  const [rows, right] = [logits([1, 0, 0]), labels(0)];
  const { numTensors } = memory();
  accuracy(rows, right);
  new ConfusionMatrix(['a', 'b', 'c']).update(rows, right);
  expect(memory().numTensors).toBe(numTensors);
});

describe('a confusion matrix', () => {
  beforeAll(() => setEngine('cpu'));

  test('counts batches of any size, also a smaller last one', () => {
    const matrix = new ConfusionMatrix(['cat', 'dog', 'frog']);
    matrix.update(logits([1, 0, 0], [0, 1, 0]), labels(0, 0));
    matrix.update(logits([0, 0, 1]), labels(2));
    matrix.update(logits([0, 0, 5]), labels(2));
    expect(matrix.counts).toEqual([
      [1, 1, 0],
      [0, 0, 0],
      [0, 0, 2],
    ]);
    expect(matrix.total).toBe(4);
    expect(matrix.correct).toBe(3);
    expect(matrix.accuracy()).toBe(0.75);
    expect(matrix.perClass()).toEqual([0.5, NaN, 1]);
    expect(String(matrix)).toBe(
      ['       cat  dog frog', '  cat    1    1    0', '  dog    0    0    0', ' frog    0    0    2'].join(
        '\n',
      ),
    );
  });

  test('refuses what is no class, and lists of two lengths', () => {
    const matrix = new ConfusionMatrix(['a', 'b']);
    expect(() => matrix.update(logits([1, 0, 0]), labels(0))).toThrow(
      'ConfusionMatrix expected [N, 2], but got [1, 3]',
    );
    expect(() => matrix.add([2], [0])).toThrow('expected class numbers below 2, but got 0 and 2');
    expect(() => matrix.add([0], [-1])).toThrow('expected class numbers below 2, but got -1 and 0');
    expect(() => matrix.add([0, 1], [0])).toThrow('but got 2 and 1');
    // Of a batch with one odd label, nothing is counted.
    expect(() => matrix.add([0, 0], [0, 5])).toThrow('expected class numbers below 2, but got 5 and 0');
    expect(matrix.total).toBe(0);
  });
});

test.each([
  [0.57, 57],
  [0.29, 29],
  [0.5699, 56],
  [1, 100],
  [0, 0],
])('%f is %i %%', (part, expected) => expect(percent(part)).toBe(expected));

test('accuracy wants as many labels as rows', async () => {
  await setEngine('cpu');
  expect(() => accuracy(logits([1, 0, 0]), labels(0, 1) as never)).toThrow(
    "accuracy's labels expected [1], but got [2]",
  );
});
