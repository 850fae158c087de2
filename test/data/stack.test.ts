import { formatShape } from '../../src/shape';
import { stack, type PlainBatch } from '../../src/data/stack';

/** `float32 [2, 1]: 0.5 1`; parts and items in brackets. */
function told(batch: PlainBatch): string {
  if (batch.kind === 'items') return `items ${JSON.stringify(batch.items)}`;
  if (batch.kind === 'parts') return `(${batch.parts.map(told).join('; ')})`;
  const type = batch.data instanceof Int32Array ? 'int32' : 'float32';
  return `${type} ${formatShape(batch.shape)}: ${batch.data.join(' ')}`;
}

const image = (...data: number[]) => ({ shape: [1, 1, data.length] as const, data: Float32Array.from(data) });

test.each([
  [[1, 2], 'int32 [2]: 1 2'],
  [[1, 2.5], 'float32 [2]: 1 2.5'],
  [[1, 'a'], 'items [1,"a"]'],
  [[Int8Array.of(-1), Uint8Array.of(255)], 'int32 [2, 1]: -1 255'],
  [
    [Uint8ClampedArray.of(1), Int16Array.of(-2), Uint16Array.of(3), Int32Array.of(4)],
    'int32 [4, 1]: 1 -2 3 4',
  ],
  [[Float64Array.of(0.5, 1), Float32Array.of(2, 3)], 'float32 [2, 2]: 0.5 1 2 3'],
  [[Uint8Array.of(1), Float32Array.of(0.5)], 'float32 [2, 1]: 1 0.5'],
  [[Uint8Array.of(1), 2], 'items [{"0":1},2]'],
  [[image(1, 2), image(3, 4)], 'float32 [2, 1, 1, 2]: 1 2 3 4'],
  [[image(1), 2], 'items [{"shape":[1,1,1],"data":{"0":1}},2]'],
  [[{ shape: [1, 1, 1] }], 'items [{"shape":[1,1,1]}]'],
  [[{ shape: [1, 1, 1], data: [1] }], 'items [{"shape":[1,1,1],"data":[1]}]'],
  [[{ data: Float32Array.of(1) }], 'items [{"data":{"0":1}}]'],
  [[{ shape: 1, data: Float32Array.of(1) }], 'items [{"shape":1,"data":{"0":1}}]'],
  [[2 ** 31 - 1, -(2 ** 31), -0], 'int32 [3]: 2147483647 -2147483648 0'],
  [[2 ** 31, 0.5], 'float32 [2]: 2147483648 0.5'],
  [[null], 'items [null]'],
  [
    [
      [1, 'a'],
      [2, 'b'],
    ],
    '(int32 [2]: 1 2; items ["a","b"])',
  ],
  [[[1], 2], 'items [[1],2]'],
  [[[], []], '()'],
])('%j', (items: readonly unknown[], expected) => expect(told(stack(items))).toBe(expected));

test.each([
  [[Uint8Array.of(1, 2), Uint8Array.of(1)], 'arrays of one length, but got 2 and 1'],
  [[[1, 2], [1]], 'items of one length, but got 2 and 1'],
  [[image(1), image(1, 2)], 'images of one size, but got [1, 1, 1] and [1, 1, 2]'],
  [[{ ...image(1), data: Uint8Array.of(1) }], 'images of floats, but got bytes'],
  [[{ ...image(1), data: Uint8ClampedArray.of(1) }], 'images of floats, but got bytes'],
  [[{ ...image(1), data: new Float32Array(0) }], '1 numbers for an image of [1, 1, 1], but got 0'],
  [[image(1), { ...image(1), data: new Float32Array(2) }], '1 numbers for an image of [1, 1, 1], but got 2'],
  [[1, 2 ** 31], 'whole numbers within 32 bits, but got 2147483648'],
  [[-3e9, 1], 'whole numbers within 32 bits, but got -3000000000'],
])('%j are refused', (items: readonly unknown[], message) => expect(() => stack(items)).toThrow(message));
