import { expectTypeOf } from 'expect-type';
import { full, ones, rand, setEngine, tensor, UsageError, zeros, type Tensor } from '../src';

beforeAll(() => setEngine('cpu'));

test('nested lists have the shape that they show', () => {
  const matrix = tensor([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expectTypeOf(matrix).toEqualTypeOf<Tensor<readonly [2, 3]>>();
  expect(matrix.shape).toEqual([2, 3]);
  expect([...matrix.data()]).toEqual([1, 2, 3, 4, 5, 6]);

  const row = tensor([0.5, 1]);
  expectTypeOf(row).toEqualTypeOf<Tensor<readonly [2]>>();
  expect(row.shape).toEqual([2]);

  const one = tensor(3.5);
  expectTypeOf(one).toEqualTypeOf<Tensor<readonly []>>();
  expect(one.item()).toBe(3.5);

  const deep = tensor([[[1], [2]]], { requiresGrad: true });
  expectTypeOf(deep).toEqualTypeOf<Tensor<readonly [1, 2, 1]>>();
  expect(deep.shape).toEqual([1, 2, 1]);
  expect(deep.requiresGrad).toBe(true);

  const none = tensor([]);
  expectTypeOf(none).toEqualTypeOf<Tensor<readonly [0]>>();
  expect(none.shape).toEqual([0]);

  const rows: number[][] = [[1], [2]];
  expectTypeOf(tensor(rows)).toEqualTypeOf<Tensor<readonly [number, number]>>();
  expect(tensor(rows).shape).toEqual([2, 1]);
});

test('typed arrays keep their kind, and are copied', () => {
  const labels = Int32Array.of(1, 2);
  const whole = tensor(labels);
  expectTypeOf(whole).toEqualTypeOf<Tensor<readonly [number]>>();
  labels[0] = 9;
  expect([whole.dtype, whole.shape, ...whole.data()]).toEqual(['int32', [2], 1, 2]);
  expect(tensor(Float32Array.of(1)).dtype).toBe('float32');
  const bytes = tensor(Uint8Array.of(0, 255), [1, 2]);
  expect([bytes.dtype, ...bytes.data()]).toEqual(['float32', 0, 255]);
  expect([...tensor([Uint8Array.of(7, 8)]).data()]).toEqual([7, 8]);
  const floats = tensor([Float32Array.of(1, 2), Float32Array.of(3, 4)]);
  expectTypeOf(floats).toEqualTypeOf<Tensor<readonly [2, number]>>();
  expect([floats.dtype, floats.shape, ...floats.data()]).toEqual(['float32', [2, 2], 1, 2, 3, 4]);
});

test('flat numbers fill the shape that is given', () => {
  const matrix = tensor([1, 2, 3, 4], [2, 2], { requiresGrad: true });
  expectTypeOf(matrix).toEqualTypeOf<Tensor<readonly [2, 2]>>();
  expect(matrix.requiresGrad).toBe(true);
  expect(() => tensor([1, 2, 3], [2, 2])).toThrow('tensor() expected 4 numbers for shape [2, 2], but got 3');
});

test('zeros, ones and full are full of it', () => {
  expect([...zeros([2]).data()]).toEqual([0, 0]);
  expect([...ones([2]).data()]).toEqual([1, 1]);
  expect([...full([1, 2], 0.5).data()]).toEqual([0.5, 0.5]);
});

test('a shape that is none is refused, though as many numbers would fit', () => {
  expect(() => tensor([1, 2], [-1, -2])).toThrow("tensor's shape expected a whole number of at least 0");
});

const untyped = (data: unknown): number[][] => data as number[][];

test.each([
  [[[1, 2], [3]], 'tensor() expected a list of [2] where the first has one, but got one of [1]'],
  [[[1], [2, 3]], 'tensor() expected a list of [1] where the first has one, but got one of [2]'],
  [[1, [2]], 'tensor() expected a number where the first has one, but got one of [1]'],
  [[[1], 2], 'tensor() expected a list of [1] where the first has one, but got 2'],
  [[[1, null]], 'tensor() expected a number where the first has one, but got null'],
  [['1'], "tensor() expected a number where the first has one, but got the text '1'"],
])('%j is refused', (data, message) => expect(() => tensor(untyped(data))).toThrow(message));

test.each([
  ['zeros', zeros],
  ['ones', ones],
  ['rand', rand],
  ['full', full],
])('%s refuses sizes one by one, and what is no size', (name, make) => {
  const call = make as unknown as (...args: unknown[]) => unknown;
  const expected = `${name} expected its sizes in a list, such as ${name}([2, 3]), but got 2`;
  expect(() => call(2, 3)).toThrow(new UsageError(expected));
  for (const size of [-1, 1.5, NaN, '2']) {
    expect(() => call([size, 1], 1)).toThrow(`${name}'s shape expected a whole number of at least 0`);
  }
});

test('the compiler refuses what is refused when it runs', () => {
  // @ts-expect-error sizes one by one
  expect(() => zeros(2, 3)).toThrow(UsageError);
  // @ts-expect-error words are no numbers
  expect(() => tensor(['1', '2'])).toThrow(UsageError);
  // @ts-expect-error flat numbers beside a shape
  expect(() => tensor([[1, 2]], [1, 2])).toThrow(UsageError);
});
