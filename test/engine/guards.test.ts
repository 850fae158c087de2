import { Tensor, operation, ops, tensor, UsageError } from '../../src';
import { onEachEngine } from '../support/engines';

const some = (...shape: number[]) => ops.fill(shape, 1);

// An engine would read, or write, behind a tensor's numbers.
onEachEngine(() => {
  test.each<[string, () => unknown]>([
    ['a padding below 0', () => ops.pad(some(3), [[-2, 1]])],
    ['a padding of another rank', () => ops.pad(some(3), [[1, 1], [1, 1]])], // prettier-ignore
    ['a condition of another shape', () => ops.where(ops.equal(some(2), some(2)), some(5), some(5))],
    ['an order of other axes', () => ops.transpose(some(2, 3), [0, 5])],
    ['an order of too few axes', () => ops.transpose(some(2, 3), [0])],
    ['a sum along no axis', () => ops.sum(some(3), [5])],
    ['the largest along no axis', () => ops.max(some(3), 5)],
    ['the place of the largest along no axis', () => ops.argMax(some(3), 5)],
    ['a size below 0', () => some(-1)],
    ['a size that is no number', () => some(NaN)],
    ['stacks that are not alike', () => ops.matmul(some(2, 3, 4), some(3, 4, 5), {})],
    ['floats in place of conditions', () => ops.and(some(3), some(3))],
    ['too few numbers', () => ops.fromData(new Float32Array(3), [100])],
    ['a tensor of another shape', () => new Tensor(some(3), [100])],
    ['other numbers of another shape', () => tensor([1, 2]).replace(some(3))],
    ['an operation whose value has another shape', () => operation('odd', [100], () => some(3), [])],
  ])('%s is refused', (_, program) => {
    expect(program).toThrow(UsageError);
  });

  test('a rule that gives a gradient of another shape is refused', () => {
    const x = tensor([1, 2], { requiresGrad: true });
    const loss = operation('odd', [], () => ops.scalar(1), [[x, () => some(5)]]);
    expect(() => loss.backward()).toThrow('expected numbers of that shape, but got [5]');
  });

  test('a rule may give the gradient on as it is', () => {
    const x = tensor([1, 2], { requiresGrad: true });
    const double = x.mul(2);
    const same = operation('same', [2], () => ops.alias(double.raw), [[double, (dy) => dy]]);
    same.sum().backward();
    expect([...x.grad!.data()]).toEqual([2, 2]);
  });

  test('a rule that reads what is no input is told so', () => {
    const [x, other] = [tensor([1, 2], { requiresGrad: true }), tensor([1, 2])];
    const loss = operation('odd', [2], () => ops.alias(x.raw), [[x, (_, saved) => saved.of(other)]]).sum();
    expect(() => loss.backward()).toThrow("odd's saved.of() expected one of the inputs beside its rules");
  });

  test('a tensor in place of its raw one, or a raw one that was freed, is refused', () => {
    const x = tensor([1, 2]);
    const freed = some(2);
    freed.dispose();
    const message = 'expected raw tensors, such as x.raw, but got an object of Tensor';
    expect(() => operation('square', [2], () => ops.mul(x as never, x as never), [])).toThrow(message);
    expect(() => ops.sum(x as never)).toThrow(message);
    expect(() => ops.exp(freed)).toThrow("an engine's Exp expected raw tensors, but got one that was freed");
    expect(() => some(-1)).toThrow(`an engine's Fill expected other shapes or settings than {"shape":[-1]`);
  });

  test('a result that backward needs, and that was freed, is named', () => {
    const x = tensor([1, 2], { requiresGrad: true });
    const y = x.exp();
    const loss = y.sum();
    y.dispose();
    expect(() => loss.backward()).toThrow('backward() needs the result of exp, which was freed');
  });

  test('tensors that adopted each other, or themselves, are freed once', () => {
    const [a, b] = [tensor([1]), tensor([2])];
    a.adopt(a).adopt(b);
    b.adopt(a);
    a.dispose();
    expect(() => a.item()).toThrow('was freed');
    expect(() => b.item()).toThrow('was freed');
  });
});
