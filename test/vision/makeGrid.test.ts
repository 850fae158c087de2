import { UsageError } from '../../src/errors';
import type { Image } from '../../src/image';
import { makeGrid } from '../../src/vision';

const grey = (...data: number[]): Image => ({ shape: [1, 2, 1], data: Uint8Array.from(data) });

test('Images stand side by side, row by row, with black around each', () => {
  const grid = makeGrid([grey(1, 2), grey(3, 4), grey(5, 6)], { columns: 2, padding: 1 });
  expect(grid.shape).toEqual([5, 7, 1]);
  expect(grid.data).toBeInstanceOf(Uint8Array);
  // prettier-ignore
  expect([...grid.data]).toEqual([
    0, 0, 0, 0, 0, 0, 0,
    0, 1, 2, 0, 3, 4, 0,
    0, 0, 0, 0, 0, 0, 0,
    0, 5, 6, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0,
  ]);
});

test('Colours stay together, and padding can be none', () => {
  const pixel = (...data: number[]): Image => ({ shape: [1, 1, 3], data: Uint8Array.from(data) });
  const grid = makeGrid([pixel(1, 2, 3), pixel(4, 5, 6)], { padding: 0 });
  expect(grid).toEqual({ shape: [1, 2, 3], data: Uint8Array.of(1, 2, 3, 4, 5, 6) });
});

test('By default eight images make a row, with two pixels around each, as in torchvision', () => {
  const image: Image = { shape: [32, 32, 3], data: new Uint8Array(3072) };
  expect(makeGrid(Array<Image>(4).fill(image)).shape).toEqual([36, 138, 3]);
  expect(makeGrid(Array<Image>(8).fill(image)).shape).toEqual([36, 274, 3]);
  expect(makeGrid(Array<Image>(9).fill(image)).shape).toEqual([70, 274, 3]);
});

test('Floats stay floats', () => {
  const image: Image = { shape: [1, 1, 1], data: Float32Array.of(0.25) };
  const grid = makeGrid([image, image], { padding: 0 });
  expect(grid.data).toEqual(Float32Array.of(0.25, 0.25));
});

test('A single image stays as it is', () => {
  const image = grey(1, 2);
  expect(makeGrid([image])).toBe(image);
});

test.each<[string, () => unknown, string]>([
  ['no image', () => makeGrid([]), 'at least one image'],
  ['no columns', () => makeGrid([grey(1, 2)], { columns: 0 }), 'columns'],
  ['half a pixel', () => makeGrid([grey(1, 2)], { padding: 0.5 }), 'padding'],
  [
    'two sizes',
    () => makeGrid([grey(1, 2), { shape: [2, 1, 1], data: Uint8Array.of(1, 2) }]),
    'one size, but got [1, 2, 1] and [2, 1, 1]',
  ],
  [
    'bytes and floats',
    () => makeGrid([grey(1, 2), { shape: [1, 2, 1], data: Float32Array.of(1, 2) }]),
    'either bytes or floats',
  ],
])('%s is an error', (_, make, text) => {
  expect(make).toThrow(UsageError);
  expect(make).toThrow(text);
});
