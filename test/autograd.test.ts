import { add, isGradEnabled, mean, mul, nn, noGrad, setEngine, sub, sum, tensor } from '../src';

beforeAll(() => setEngine('cpu'));

const leaf = (...data: number[]) => tensor(data, [data.length], { requiresGrad: true });

test('the gradient of a sum of products', () => {
  const [a, b] = [leaf(1, 2, 3), leaf(4, 5, 6)];
  sum(mul(a, b)).backward();
  expect([...a.grad!.data()]).toEqual([4, 5, 6]);
  expect([...b.grad!.data()]).toEqual([1, 2, 3]);
});

test('add, sub and mean', () => {
  const [a, b] = [leaf(1, 2), leaf(3, 5)];
  const difference = mean(sub(add(a, a), b));
  expect(difference.item()).toBe(-1);
  difference.backward();
  expect([...a.grad!.data()]).toEqual([1, 1]);
  expect([...b.grad!.data()]).toEqual([-0.5, -0.5]);
});

test('a tensor that is used twice gets both gradients, each path once', () => {
  const x = leaf(3);
  const square = mul(x, x);
  sum(add(mul(square, x), square)).backward();
  // x³ + x² → 3x² + 2x
  expect([...x.grad!.data()]).toEqual([33]);
});

test('gradients add up from backward to backward', () => {
  const x = leaf(3);
  sum(mul(x, x)).backward();
  sum(mul(x, x)).backward();
  expect(x.grad!.item()).toBe(12);
});

test('no gradient flows to what asks for none', () => {
  const [x, constant] = [leaf(2), tensor([5], [1])];
  sum(mul(x, constant)).backward();
  expect(x.grad!.item()).toBe(5);
  expect(constant.grad).toBeNull();
});

test('detach cuts the graph', () => {
  const x = leaf(3);
  sum(mul(x, mul(x, x).detach())).backward();
  expect(x.grad!.item()).toBe(9);
});

test('noGrad remembers nothing, and ends with its function, its promise, or its error', async () => {
  const x = leaf(3);
  expect(noGrad(() => mul(x, x)).requiresGrad).toBe(false);
  noGrad(() => {
    noGrad(() => undefined);
    expect(isGradEnabled()).toBe(false);
  });
  expect(isGradEnabled()).toBe(true);
  const promise = noGrad(async () => {
    await Promise.resolve();
    return isGradEnabled();
  });
  expect(isGradEnabled()).toBe(false);
  expect(await promise).toBe(false);
  expect(isGradEnabled()).toBe(true);
  expect(() =>
    noGrad(() => {
      throw new Error('inside');
    }),
  ).toThrow('inside');
  await expect(noGrad(() => Promise.reject(new Error('later')))).rejects.toThrow('later');
  expect(isGradEnabled()).toBe(true);
});

test.each([
  [() => tensor([1], [1]).backward(), 'backward() found no parameters behind this tensor'],
  [() => leaf(1, 2).backward(), 'backward() expected one number, a loss, but got shape [2]'],
  [
    () => add(leaf(1, 2), leaf(1, 2, 3) as never),
    'add expected shapes that are alike, or of which one has size 1 where they differ, but got [2] and [3]',
  ],
  [() => tensor([1, 2, 3], [2, 2]), 'tensor() expected 4 numbers for shape [2, 2], but got 3'],
  [() => leaf(1, 2).item(), 'item() expected a tensor of one number, but got shape [2]'],
  [
    () => new nn.CrossEntropyLoss().forward(tensor([1, 2], [1, 2]), tensor(Int32Array.of(2), [1])),
    'crossEntropy expected labels from 0 to 1, but got 2',
  ],
])('%s says what it expected', (program, message) => expect(program).toThrow(message));
