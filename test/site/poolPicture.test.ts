import { mul, nn, setEngine, sum, tensor, type Tensor } from '../../src';
import {
  drawGradient,
  drawInput,
  inputGradientUpTo,
  largestAt,
  pooledUpTo,
  pooling,
  STRIDES,
  WINDOW_SIZES,
} from '../../website/src/components/PoolPicture/arithmetic';
import { placeAt, placeCount, usesOf, type Grid } from '../../website/src/components/SlidingWindow/window';

beforeAll(() => setEngine('cpu'));

const table = WINDOW_SIZES.flatMap((size) => STRIDES.map((stride) => [size, stride] as const));

const toTensor = (grid: Grid): Tensor<readonly [number, number, number, number]> =>
  tensor(grid.flat(), [1, grid.length, grid[0]!.length, 1], { requiresGrad: true });

const pool = (
  images: ReturnType<typeof toTensor>,
  size: number,
  stride: number,
): ReturnType<typeof toTensor> =>
  nn.functional.maxPool2d(images, { kernelSize: [size, size], stride: [stride, stride] });

test.each(table)('window %d, stride %d: the output is what maxPool2d computes', (size, stride) => {
  const sliding = pooling(size, stride);
  const draws = [1, 2, 3].map(drawInput);
  // With equal numbers in a window too.
  const alike = drawInput(4).map((row) => row.map((value) => value % 3));
  for (const input of [...draws, alike]) {
    const expected = pool(toTensor(input), size, stride);
    const output = pooledUpTo(input, sliding, placeCount(sliding) - 1);
    expect([1, output.length, output[0]!.length, 1]).toEqual(expected.shape);
    expect(output.flat()).toEqual([...expected.data()]);
  }
});

test.each(table)("window %d, stride %d: the input's gradient is the library's", (size, stride) => {
  const sliding = pooling(size, stride);
  for (const seed of [1, 2, 3]) {
    const input = drawInput(seed);
    const gradient = drawGradient(seed, sliding);
    const images = toTensor(input);
    sum(mul(pool(images, size, stride), toTensor(gradient).detach())).backward();
    const last = placeCount(sliding) - 1;
    expect(inputGradientUpTo(input, sliding, gradient, last).flat()).toEqual([...images.grad!.data()]);
  }
});

test("the input's gradient grows by one number of the output's at each step", () => {
  const input = drawInput(1);
  const sliding = pooling(3, 1);
  const gradient = drawGradient(1, sliding);
  const sumOf = (grid: Grid): number => grid.flat().reduce((total, value) => total + value, 0);
  const sums = gradient.flat().map((_, step) => sumOf(inputGradientUpTo(input, sliding, gradient, step)));
  let total = 0;
  expect(sums).toEqual(gradient.flat().map((value) => (total += value)));
});

test('the ring is drawn around the largest number under the window', () => {
  const input = drawInput(1);
  const sliding = pooling(2, 2);
  for (let step = 0; step < placeCount(sliding); step++) {
    const place = placeAt(sliding, step);
    const { value, row, column } = largestAt(input, place);
    expect(input[row]![column]).toBe(value);
    expect([place.top, place.top + 1]).toContain(row);
    expect([place.left, place.left + 1]).toContain(column);
  }
});

test('no two numbers are equal, so that a window has one largest', () => {
  expect(new Set(drawInput(1).flat()).size).toBe(36);
});

test.each([
  [2, 1, ['read', 'read', 'read', 'read', 'read', 'read']],
  [2, 2, ['read', 'read', 'read', 'read', 'read', 'read']],
  [2, 3, ['read', 'read', 'skipped', 'read', 'read', 'leftOver']],
  [3, 1, ['read', 'read', 'read', 'read', 'read', 'read']],
  [3, 2, ['read', 'read', 'read', 'read', 'read', 'leftOver']],
  [3, 3, ['read', 'read', 'read', 'read', 'read', 'read']],
])('window %d, stride %d: what is read, skipped and left over', (size, stride, uses) => {
  const { rows, columns } = pooling(size, stride);
  expect(usesOf(rows)).toEqual(uses);
  expect(usesOf(columns)).toEqual(uses);
});
