import { argMax, cat, matmul, nn, ops, stack, tensor, UsageError, zeros, type Tensor } from '../../src';
import { expectClose } from '../support/close';
import { onEachEngine } from '../support/engines';

const { batchNorm, crossEntropy, flatten, logSoftmax, mseLoss, softmax } = nn.functional;
const whole = (numbers: readonly number[], shape: readonly number[] = [numbers.length]): Tensor =>
  tensor(Int32Array.from(numbers), shape);
const numbers = (x: Tensor): number[] => [...x.data()];

// What PyTorch 2.13.0 answers.
onEachEngine(() => {
  test('functions of whole numbers give floats', () => {
    const x = whole([1, 2]);
    expectClose(numbers(x.exp()), [2.718282, 7.389056]);
    expectClose(numbers(x.log()), [0, 0.6931472]);
    expectClose(numbers(x.sqrt()), [1, 1.414214]);
    expectClose(numbers(x.sigmoid()), [0.7310586, 0.880797]);
    expectClose(numbers(x.tanh()), [0.7615942, 0.9640276]);
    expect([x.exp(), x.log(), x.sqrt(), x.sigmoid(), x.tanh()].map(({ dtype }) => dtype)).toEqual(
      new Array(5).fill('float32'),
    );
  });

  test('whole numbers stay whole numbers in relu, a product, a slice, and where there are none', () => {
    const x = whole([-1, 2, 3, -4]);
    const matrix = x.reshape([2, 2]);
    for (const [got, expected] of [
      [x.relu(), [0, 2, 3, 0]],
      [matmul(matrix, matrix), [7, -10, -15, 22]],
      [matmul(matrix, whole([1, 2])), [3, -5]],
      [whole([16777217, 5, 16777219, 6]).slice(0, 0, 4, 2), [16777217, 16777219]],
      [whole([1, 2, 3, 4, 5, 6], [2, 3]).slice(1, 0, 3, 2), [1, 3, 4, 6]],
      [x.slice(0, 2, 2), []],
      [matmul(whole([], [0, 2]), matrix), []],
    ] as const) {
      expect(got.dtype).toBe('int32');
      expect(numbers(got)).toEqual(expected);
    }
    expect(numbers(x.mul(1e10))).toEqual([-1e10, 2e10, Math.fround(3e10), -4e10]);
  });

  test('beside floats, whole numbers become floats', () => {
    const learned = tensor([0.5], { requiresGrad: true });
    const both = cat([whole([3]), learned]);
    expect(numbers(both)).toEqual([3, 0.5]);
    both.sum().backward();
    expect(numbers(learned.grad!)).toEqual([1]);
    expect(numbers(stack([learned, whole([3])]))).toEqual([0.5, 3]);
    const raw = ops.add(whole([3]).raw, learned.raw);
    expect(ops.toData(raw)).toEqual(Float32Array.of(3.5));
  });

  test.each<[() => unknown, string]>([
    [() => whole([1, 2]).mean(), 'mean expected a tensor of floats'],
    [() => softmax(whole([1, 2], [1, 2])), 'softmax expected a tensor of floats'],
    [() => logSoftmax(whole([1, 2], [1, 2])), 'logSoftmax expected a tensor of floats'],
    [() => crossEntropy(whole([1, 2], [1, 2]), whole([0])), 'logSoftmax expected a tensor of floats'],
    [() => mseLoss(whole([1]), whole([2])), 'mseLoss expected a tensor of floats'],
    [() => matmul(whole([1, 2]), tensor([1, 2]) as Tensor), 'but got int32 and float32'],
    [() => zeros([0, 2]).max(0), 'max expected at least one number, but got none'],
    [() => zeros([0, 2]).max(), 'max expected at least one number, but got none'],
    [() => argMax(zeros([0, 2]), 0), 'argMax expected at least one number, but got none'],
    [() => batchNorm(zeros([2, 1, 1, 1]), zeros([1]), null, { training: true }), 'but got one of them'],
    [() => batchNorm(zeros([2, 1, 1, 1]), zeros([1]), zeros([1]), { eps: -1 }), "batchNorm's eps"],
  ])('%s', (program, message) => {
    expect(program).toThrow(message);
    expect(program).toThrow(UsageError);
  });

  test('a number alone has an axis, 0 or -1', () => {
    const x: Tensor = tensor(3);
    for (const axis of [0, -1]) {
      for (const got of [x.sum(axis), x.mean(axis, { keepDim: true }), x.max(axis), x.transpose(axis, 0)]) {
        expect(got.shape).toEqual([]);
        expect(got.item()).toBe(3);
      }
      expect(x.argMax(axis).item()).toBe(0);
    }
    expect(() => x.sum(1)).toThrow('sum expected an axis from -1 to 0 of [], but got 1');
    expect(() => x.slice(0, 0)).toThrow('slice expected a tensor with an axis');
    expect(() => cat([x])).toThrow('cat expected a tensor with an axis');
  });

  test('no images go through all layers', () => {
    expect(flatten(zeros([0, 2, 2, 3])).shape).toEqual([0, 12]);
    const [mean, variance] = [tensor([1, 1]), tensor([2, 2])];
    const images = tensor(new Float32Array(0), [0, 2, 2, 2], { requiresGrad: true });
    const y = batchNorm(images, mean, variance, { training: true });
    expect(y.shape).toEqual([0, 2, 2, 2]);
    y.sum().backward();
    expect(images.grad!.shape).toEqual([0, 2, 2, 2]);
    expect([numbers(mean), numbers(variance)]).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('tanh of small numbers keeps its digits', () => {
    expectClose(
      numbers(
        tensor([1e-3, 1e-6, 1e-20])
          .tanh()
          .div(tensor([1e-3, 1e-6, 1e-20])),
      ),
      [1, 1, 1],
    );
  });

  /** The gradient of x, where that of the result is infinite. */
  const gradientOf = (x: Tensor, f: (x: Tensor) => Tensor): number[] => {
    f(x).mul(Infinity).sum().backward();
    return numbers(x.grad!);
  };
  const learned = (...values: number[]): Tensor => tensor(values, { requiresGrad: true });

  test('an infinite gradient goes where it belongs, and makes no NaN elsewhere', () => {
    expect(gradientOf(learned(1, 3, 2), (x) => x.max(0))).toEqual([0, Infinity, 0]);
    expect(gradientOf(learned(1, 3, 2), (x) => x.max())).toEqual([0, Infinity, 0]);
    expect(gradientOf(learned(0.5), (x) => x.tanh())).toEqual([Infinity]);
    const ignored = { ignoreIndex: 0, reduction: 'sum' } as const;
    expect(gradientOf(learned(1), (x) => crossEntropy(x.reshape([1, 1]), whole([0]), ignored))).toEqual([0]);
  });
});
