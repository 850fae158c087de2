import { manualSeed, transforms, type Image } from '../../src';
import { tablesOf } from '../../src/transforms/table';

/** Each number tells its place: 100 * row + 10 * column + channel. */
function places(height: number, width: number, channels: number): Image {
  const data = Float32Array.from({ length: height * width * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    return 100 * Math.floor(pixel / width) + 10 * (pixel % width) + (i % channels);
  });
  return { shape: [height, width, channels], data };
}

test('CenterCrop of floats takes whole pixels from the middle', () => {
  expect(new transforms.CenterCrop([1, 2]).apply(places(3, 4, 2))).toEqual({
    shape: [1, 2, 2],
    data: Float32Array.of(110, 111, 120, 121),
  });
});

test('CenterCrop may be larger in one direction, and smaller in the other', () => {
  expect([...new transforms.CenterCrop([1, 5]).apply(places(3, 2, 1)).data]).toEqual([0, 100, 110, 0, 0]);
  expect([...new transforms.CenterCrop([4, 1]).apply(places(1, 3, 1)).data]).toEqual([0, 10, 0, 0]);
});

test('CenterCrop of a smaller image puts whole pixels in the middle', () => {
  const image: Image = { shape: [1, 1, 2], data: Uint8Array.of(8, 9) };
  expect(new transforms.CenterCrop(3).apply(image).data.join(' ')).toBe(
    '0 0 0 0 0 0 0 0 8 9 0 0 0 0 0 0 0 0',
  );
});

test.each([
  [[3, 4], { padding: 0 }, 'at least [3, 4] with its padding, but got [3, 3]'],
  [[4, 3], { padding: 0 }, 'at least [4, 3] with its padding, but got [3, 3]'],
  [[6, 5], { padding: 1 }, 'at least [6, 5] with its padding, but got [5, 5]'],
  [[5, 6], { padding: 1 }, 'at least [5, 6] with its padding, but got [5, 5]'],
] as const)('RandomCrop to %j does not fit', (size, options, message) => {
  expect(() => new transforms.RandomCrop(size, options).apply(places(3, 3, 1))).toThrow(message);
});

test('RandomCrop of the whole height goes everywhere along the width, and the other way round', () => {
  manualSeed(1);
  const corners = (size: readonly [number, number]): number[] => {
    const crop = new transforms.RandomCrop(size);
    const drawn = Array.from({ length: 60 }, () => crop.apply(places(3, 3, 1)).data[0]!);
    return [...new Set(drawn)].sort((a, b) => a - b);
  };
  expect(corners([3, 1])).toEqual([0, 10, 20]);
  expect(corners([1, 3])).toEqual([0, 100, 200]);
});

test('RandomCrop may fall wholly into the border', () => {
  manualSeed(1);
  const crop = new transforms.RandomCrop(1, { padding: 2 });
  const image: Image = { shape: [1, 1, 1], data: Uint8Array.of(7) };
  const drawn = Array.from({ length: 100 }, () => [...crop.apply(image).data].join());
  expect(new Set(drawn)).toEqual(new Set(['0', '7']));
});

test('RandomHorizontalFlip flips for numbers below p, and not for p itself', () => {
  const p = manualSeed(3).uniform();
  manualSeed(3);
  expect(new transforms.RandomHorizontalFlip(p).apply(places(1, 2, 1))).toEqual(places(1, 2, 1));
});

test.each([-0.1, 1.1, NaN])('RandomHorizontalFlip takes no probability of %d', (p) => {
  expect(() => new transforms.RandomHorizontalFlip(p)).toThrow(`from 0 to 1, but got ${p}`);
});

test('RandomHorizontalFlip mirrors each row, and leaves the given image as it is', () => {
  const image = places(2, 3, 2);
  const { shape, data } = new transforms.RandomHorizontalFlip(1).apply(image);
  expect(shape).toEqual([2, 3, 2]);
  expect([...data]).toEqual([20, 21, 10, 11, 0, 1, 120, 121, 110, 111, 100, 101]);
  expect(image).toEqual(places(2, 3, 2));
});

test('Grayscale of floats goes from pixel to pixel, and one channel stays as it is', () => {
  const image: Image = { shape: [1, 2, 3], data: Float32Array.of(1, 1, 1, 0, 0, 2) };
  const { shape, data } = new transforms.Grayscale().apply(image);
  expect(shape).toEqual([1, 2, 1]);
  expect(data).toBeInstanceOf(Float32Array);
  expect(data[0]).toBeCloseTo(0.9999, 6);
  expect(data[1]).toBeCloseTo(0.228, 6);
  const grey: Image = { shape: [1, 2, 1], data: Float32Array.of(0.25, 0.75) };
  expect(new transforms.Grayscale().apply(grey)).toEqual(grey);
});

describe('the tables of a pointwise transform', () => {
  const halves = new transforms.Compose([
    new transforms.ToTensor(),
    new transforms.Normalize([0, 0.5], [1, 0.5]),
  ]);

  test('have what it makes of each byte, for each channel', () => {
    const [first, second, ...others] = tablesOf(halves, 2)!;
    expect(others).toEqual([]);
    expect([first!.length, first![0], first![51], first![255]]).toEqual([256, 0, Math.fround(0.2), 1]);
    expect([second!.length, second![0], second![255]]).toEqual([256, -1, 1]);
  });

  test.each([
    ['one that is not pointwise', new transforms.Grayscale()],
    [
      'a chain with such a one',
      new transforms.Compose([new transforms.ToTensor(), new transforms.Grayscale()]),
    ],
    ['one that leaves bytes', new transforms.Compose([])],
    [
      'one that makes another number of numbers',
      { isPointwise: true, apply: () => ({ shape: [1, 1, 1] as const, data: new Float32Array(1) }) },
    ],
  ])('are not there for %s', (_, transform) => expect(tablesOf(transform, 3)).toBeUndefined());
});

test('Resize leaves an image that has the size already, and keeps the proportions of any other', () => {
  const sizeOf = (size: number, height: number, width: number) =>
    new transforms.Resize(size).apply(places(height, width, 1)).shape;
  expect(new transforms.Resize([2, 3]).apply(places(2, 3, 1))).toEqual(places(2, 3, 1));
  expect(sizeOf(4, 8, 8)).toEqual([4, 4, 1]);
  expect(sizeOf(4, 8, 13)).toEqual([4, 6, 1]);
  expect(sizeOf(4, 13, 8)).toEqual([6, 4, 1]);
});
