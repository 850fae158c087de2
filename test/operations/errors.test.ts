import {
  cat,
  memory,
  setEngine,
  stack,
  tensor,
  tidy,
  UsageError,
  zeros,
  type Shape,
  type Tensor,
} from '../../src';
import { expectClose } from '../support/close';
import { onEachEngine } from '../support/engines';
import { fc } from '../support/property';

/** Of a shape that the compiler doesn't know. */
const some = (...shape: number[]): Tensor => zeros(shape);

describe('what does not fit is refused', () => {
  beforeAll(() => setEngine('cpu'));

  test.each([
    [() => some(2, 3).mul(some(2)), 'mul expected shapes that are alike, or of which one has size 1'],
    [
      () => some(2, 3).matmul(some(2, 3)),
      'matmul expected [..., M, K] and [..., K, N], but got [2, 3] and [2, 3]',
    ],
    [() => some(2, 3).matmul(some()), 'but got [2, 3] and []'],
    [() => some().matmul(some()), 'but got [] and []'],
    [() => some(2, 3, 4).matmul(some(5, 4, 3)), 'matmul expected shapes that are alike'],
    [() => some(2, 3).sum(2), 'sum expected an axis from -2 to 1 of [2, 3], but got 2'],
    [() => some(2, 3).mean(-3), 'mean expected an axis from -2 to 1 of [2, 3], but got -3'],
    [() => some(2, 3).mean([0, 2]), 'mean expected an axis from -2 to 1 of [2, 3], but got 2'],
    [() => some(2, 3).sum([1, -1]), 'sum expected one or more axes, each once, but got [1, -1]'],
    [() => some(2, 3).sum([]), 'but got []'],
    [() => some(2, 3).max(0.5), 'but got 0.5'],
    [() => some(2, 3).max([0, 1] as never), 'max expected a number as an axis, but got [0, 1]'],
    [() => some(2).argMax(), 'argMax expected an axis from -1 to 0 of [2], but got 1'],
    [
      () => some(2, 3).reshape([4, -1]),
      'reshape expected a shape of 6 numbers, as [2, 3] has, but got [4, -1]',
    ],
    [() => some(2, 3).reshape([-1, -1]), 'but got [-1, -1]'],
    [() => some(2, 3).reshape([7]), 'but got [7]'],
    [() => some(2, 3).reshape([-2, -3]), 'but got [-2, -3]'],
    [() => some(2, 3).permute([0, 0]), 'permute expected each axis of [2, 3] once, but got [0, 0]'],
    [() => some(2, 3).permute([0]), 'but got [0]'],
    [() => some(2, 3).transpose(0, 2), 'transpose expected an axis from -2 to 1'],
    [() => some(2, 3).slice(0, 0, 1, 0), "slice's step expected a whole number of at least 1, but got 0"],
    [() => some(2, 3).slice(2, 0), 'slice expected an axis'],
    [() => cat([]), 'cat expected at least one tensor, but got none'],
    [() => cat([some(2, 3), some(3, 3)], 1), 'but got [2, 3] and [3, 3]'],
    [() => stack([]), 'stack expected at least one tensor, but got none'],
    [() => stack([some(2), some(3)]), 'stack expected tensors of one shape, but got [2] and [3]'],
  ])('%s', (program, message) => {
    const before = memory().numTensors;
    expect(() => tidy(program)).toThrow(UsageError);
    expect(() => tidy(program)).toThrow(message);
    expect(memory().numTensors).toBe(before);
  });
});

onEachEngine(() => {
  test('whole numbers stay whole numbers, but beside floats, and where they are divided', () => {
    const whole = tensor(Int32Array.of(7, -7), [2]);
    const floats = tensor([0.5, 2], [2]);
    expect(whole.add(whole).dtype).toBe('int32');
    expect([...whole.mul(3).data()]).toEqual([21, -21]);
    expect(whole.mul(3).dtype).toBe('int32');
    expect([...whole.add(0.5).data()]).toEqual([7.5, -6.5]);
    expect([...floats.sub(whole).data()]).toEqual([-6.5, 9]);
    expect([...whole.div(2).data()]).toEqual([3.5, -3.5]);
    expect(whole.div(whole).dtype).toBe('float32');
    expect(whole.argMax(0).dtype).toBe('int32');
  });

  test('shapes broadcast as PyTorch does it, and gradients add up over what was repeated', () => {
    const size = fc.integer({ min: 1, max: 3 });
    // Which axes have size 1, of either tensor, and how many axes the second one lacks.
    const axis = fc.record({ size, a: fc.boolean(), b: fc.boolean() });
    fc.assert(
      fc.property(fc.array(axis, { maxLength: 4 }), fc.nat(4), (axes, lacking) => {
        tidy(() => {
          const aShape = axes.map(({ size, a }) => (a ? 1 : size));
          const bShape = axes.map(({ size, b }) => (b ? 1 : size)).slice(lacking);
          const count = (shape: Shape): number => shape.reduce((product, n) => product * n, 1);
          const numbers = (shape: Shape): number[] => Array.from({ length: count(shape) }, (_, i) => i + 1);
          const leaf = (shape: Shape): Tensor => tensor(numbers(shape), shape, { requiresGrad: true });
          const [a, b] = [leaf(aShape), leaf(bShape)];
          const total = a.mul(b).sum();
          total.backward();
          // Σ ab: a's gradient is b, added up over all places where a number of a was used.
          const weighted = (x: Tensor): number => x.grad!.mul(x).sum().item();
          expect([a.grad!.shape, b.grad!.shape]).toEqual([aShape, bShape]);
          expectClose([weighted(a), weighted(b)], [total.item(), total.item()]);
        });
      }),
      { numRuns: 15 },
    );
  });
});
