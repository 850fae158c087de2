import { transforms } from '../../src';
import {
  afterwards,
  CHANNELS,
  HALVES,
  hasStatistics,
  isStandard,
  normalize,
  OF_CIFAR10,
  rangeOf,
  reachOf,
  toTensor,
  withStatistics,
  type Pixel,
  type Statistics,
} from '../../website/src/components/NormalizePicture/arithmetic';
import { expectClose } from '../support/close';

const pixel: Pixel = {
  red: { byte: 201, mean: 0.3, std: 0.2 },
  green: { byte: 0, mean: 0.6, std: 1 },
  blue: { byte: 255, mean: 0, std: 0.1 },
};
const others: Statistics = {
  red: { mean: 0.1, std: 0.7 },
  green: { mean: 0.9, std: 0.3 },
  blue: { mean: 0.25, std: 0.15 },
};

test('every byte becomes what ToTensor makes of it', () => {
  const data = Uint8Array.from({ length: 256 }, (_, i) => i);
  const floats = new transforms.ToTensor().apply({ shape: [1, 256, 1], data });
  expectClose([...data].map(toTensor), floats.data, 1e-7);
});

test.each([
  ['one half', HALVES],
  ['those of CIFAR-10', OF_CIFAR10],
  ['others', others],
])('a pixel becomes what Normalize makes of it, with the statistics %s', (_, statistics) => {
  const changed = withStatistics(pixel, statistics);
  const transform = new transforms.Compose([
    new transforms.ToTensor(),
    new transforms.Normalize(
      [statistics.red.mean, statistics.green.mean, statistics.blue.mean],
      [statistics.red.std, statistics.green.std, statistics.blue.std],
    ),
  ]);
  const image = transform.apply({ shape: [1, 1, 3], data: Uint8Array.of(201, 0, 255) });
  expectClose(
    CHANNELS.map((name) => normalize(toTensor(changed[name].byte), changed[name])),
    image.data,
  );
});

test('the number lines reach as far as black and white go', () => {
  expect(rangeOf({ byte: 7, mean: 0.5, std: 0.5 })).toEqual({ lowest: -1, highest: 1 });
  expect(reachOf(withStatistics(pixel, HALVES))).toBe(1);
  expect(reachOf(withStatistics(pixel, OF_CIFAR10))).toBe(3);
  expect(reachOf(pixel)).toBe(10);
});

test('rounding does not make a number line longer', () => {
  const channel = { mean: 0.46, std: 0.18 };
  expect(reachOf(withStatistics(pixel, { red: channel, green: channel, blue: channel }))).toBe(3);
});

/** Half of the values one deviation below the mean, half one above: so they have this mean and this deviation. */
test('mean and deviation of a whole channel follow Normalize', () => {
  const { mean, std } = OF_CIFAR10.blue;
  const data = Float32Array.of(mean - std, mean + std, mean - std, mean + std);
  const images = Array.from(new transforms.Normalize([0.3], [0.2]).apply({ shape: [1, 4, 1], data }).data);
  const after = images.reduce((sum, value) => sum + value, 0) / 4;
  const deviation = Math.sqrt(images.reduce((sum, value) => sum + (value - after) ** 2, 0) / 4);
  const channel = { mean: 0.3, std: 0.2 };
  const told = afterwards(withStatistics(pixel, { red: channel, green: channel, blue: channel }), 'blue');
  expectClose([told.mean, told.std], [after, deviation]);
});

test("only the data's own statistics are said to make mean 0 and deviation 1", () => {
  expect(isStandard(withStatistics(pixel, OF_CIFAR10))).toBe(true);
  expect(isStandard(withStatistics(pixel, HALVES))).toBe(false);
  const wider = { ...OF_CIFAR10, green: { ...OF_CIFAR10.green, std: 0.3 } };
  expect(isStandard(withStatistics(pixel, wider))).toBe(false);
});

test('one channel that has not one half is noticed', () => {
  const halves = withStatistics(pixel, HALVES);
  expect(hasStatistics(halves, HALVES)).toBe(true);
  expect(hasStatistics({ ...halves, blue: { ...halves.blue, std: 0.49 } }, HALVES)).toBe(false);
});
