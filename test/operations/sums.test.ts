import { mean, sum, tensor } from '../../src';
import { expectClose } from '../support/close';
import { onEachEngine } from '../support/engines';
import { readFixture } from '../support/fixtures';

interface Sum {
  readonly length: number;
  /** All numbers are this, or else 0, 1, 2, … times `times`. */
  readonly value?: number;
  readonly times?: number;
  readonly sum: number;
  readonly mean: number;
}

const { sums } = readFixture('tensors') as { sums: readonly Sum[] };

const numbers = ({ length, value, times = 0 }: Sum): Float32Array =>
  Float32Array.from({ length }, (_, i) => value ?? Math.fround(i * Math.fround(times)));

onEachEngine(() => {
  // Added one by one, 1,000,003 times 0.1 is 100958.34; the floats next to PyTorch's 100000.305 are 0.008 away.
  test.each(sums)('the sum of $length numbers is near to that of PyTorch', (fixture) => {
    const x = tensor(numbers(fixture), [fixture.length]);
    expectClose([sum(x).item()], [fixture.sum], 2e-7);
    expectClose([mean(x).item()], [fixture.mean], 2e-7);
  });

  test('a long sum along any axis keeps its digits, too', () => {
    const length = 50_001;
    const x = tensor(new Float32Array(2 * length).fill(0.1), [length, 2]);
    const exact = length * Math.fround(0.1);
    expectClose(sum(x, 0).data(), [exact, exact], 2e-7);
    expectClose(sum(x.transpose(0, 1), 1).data(), [exact, exact], 2e-7);
    expectClose(mean(x.reshape([1, length, 2]), 1, { keepDim: true }).data(), [0.1, 0.1], 1e-6);
  });

  test('the gradient of a broadcast number is a long sum', () => {
    const x = tensor([1], [], { requiresGrad: true });
    const many = tensor(new Float32Array(100_003).fill(0.1), [100_003]);
    sum(many.mul(x)).backward();
    expectClose([x.grad!.item()], [100_003 * Math.fround(0.1)], 2e-7);
  });
});
