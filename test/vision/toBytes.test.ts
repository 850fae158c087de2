import { UsageError } from '../../src/errors';
import type { Image } from '../../src/image';
import { Compose, Normalize, ToTensor } from '../../src/transforms';
import { toBytes, unnormalize } from '../../src/vision';

/** Every byte there is, in three channels. */
const picture: Image = {
  shape: [16, 16, 3],
  data: Uint8Array.from({ length: 768 }, (_, i) => (i * 7) % 256),
};

test('unnormalize undoes Normalize, and toBytes undoes ToTensor', () => {
  const mean = [0.4914, 0.4822, 0.4465];
  const std = [0.247, 0.2435, 0.2616];
  const normalized = new Compose([new ToTensor(), new Normalize(mean, std)]).apply(picture);
  expect(toBytes(unnormalize(normalized, mean, std))).toEqual(picture);
});

test('unnormalize leaves the given image as it is, and takes each channel by itself', () => {
  const image: Image = { shape: [1, 1, 3], data: Float32Array.of(-1, 0, 1) };
  const result = unnormalize(image, [0.5, 0.25, 0], [0.5, 1, 0.125]);
  expect(result.data).toEqual(Float32Array.of(0, 0.25, 0.125));
  expect(image.data).toEqual(Float32Array.of(-1, 0, 1));
});

test('toBytes rounds to the nearest, and cuts off what no byte can hold', () => {
  const floats: Image = {
    shape: [1, 7, 1],
    data: Float32Array.of(-0.1, 0, 0.499 / 255, 0.501 / 255, 1, 1.7, NaN),
  };
  expect(toBytes(floats).data).toEqual(Uint8Array.of(0, 0, 0, 1, 255, 255, 0));
});

test('toBytes leaves bytes as they are', () => {
  expect(toBytes(picture).data).toBe(picture.data);
});

test('unnormalize refuses bytes, and another number of channels', () => {
  const floats = new ToTensor().apply(picture);
  expect(() => unnormalize(picture, [0, 0, 0], [1, 1, 1])).toThrow(UsageError);
  expect(() => unnormalize(floats, [0], [1])).toThrow(UsageError);
  expect(() => unnormalize(floats, [0, 0, 0], [1, 1])).toThrow('3 means and 2 deviations');
});
