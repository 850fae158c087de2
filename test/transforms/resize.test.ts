import { transforms, type Image, type ImageShape } from '../../src';
import { expectClose } from '../support/close';
import { readFixture, type FixtureTensor } from '../support/fixtures';

interface SizedCase {
  readonly size: number | [number, number];
  readonly image: FixtureTensor;
  readonly result: FixtureTensor;
}

interface Fixture {
  readonly resize: readonly SizedCase[];
  readonly resizeFloats: readonly SizedCase[];
  readonly centerCrop: readonly SizedCase[];
  readonly grayscale: readonly Omit<SizedCase, 'size'>[];
}

const fixture = readFixture('images') as Fixture;

function imageOf({ shape, data }: FixtureTensor): Image {
  return { shape: shape as unknown as ImageShape, data: Uint8Array.from(data) };
}

const named = (cases: readonly SizedCase[]) =>
  cases.map((each) => [each.image.shape.join('x'), each.size, each] as const);

test.each(named(fixture.resize))('Resize of %s to %j is that of Pillow', (_, size, { image, result }) => {
  const resized = new transforms.Resize(size).apply(imageOf(image));
  expect(resized).toEqual(imageOf(result));
});

test.each(named(fixture.resizeFloats))('and of floats %s to %j, too', (_, size, { image, result }) => {
  const floats: Image = { ...imageOf(image), data: Float32Array.from(image.data) };
  const resized = new transforms.Resize(size).apply(floats);
  expect(resized.shape).toEqual(result.shape);
  expectClose(resized.data, result.data, 1e-6);
});

test.each(named(fixture.centerCrop))(
  'CenterCrop of %s to %j is that of torchvision',
  (_, size, { image, result }) => {
    expect(new transforms.CenterCrop(size).apply(imageOf(image))).toEqual(imageOf(result));
  },
);

test('Grayscale of bytes is that of Pillow, in one channel or three', () => {
  for (const { image, result } of fixture.grayscale) {
    expect(new transforms.Grayscale().apply(imageOf(image))).toEqual(imageOf(result));
    const three = new transforms.Grayscale(3).apply(imageOf(image));
    expect(three.shape).toEqual([...result.shape.slice(0, 2), 3]);
    expect([...three.data]).toEqual(result.data.flatMap((grey) => [grey, grey, grey]));
    expect(new transforms.Grayscale(3).apply(imageOf(result))).toEqual(three);
  }
});

test("Grayscale of floats has torchvision's weights", () => {
  const { data } = new transforms.Grayscale().apply({ shape: [1, 3, 3], data: identity() });
  expect([...data]).toEqual([0.2989, 0.587, 0.114].map(Math.fround));
});

function identity(): Float32Array {
  return Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
}

test.each([
  [() => new transforms.Resize(0), "Resize's size expected a whole number of at least 1, but got 0"],
  [() => new transforms.CenterCrop([4, 1.5]), "CenterCrop's size expected a whole number"],
  [() => new transforms.Grayscale().apply({ shape: [1, 1, 2], data: Uint8Array.of(1, 2) }), 'but got 2'],
])('%s', (program, message) => expect(program).toThrow(message));
