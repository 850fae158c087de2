import { isOptions } from '../../website/src/components/ConvolutionPicture/arithmetic';
import { PRESET_NAMES, presetOf, isSettings } from '../../website/src/components/LandscapePicture/settings';
import { SURFACE_NAMES } from '../../website/src/components/LandscapePicture/surfaces';
import {
  HALVES,
  isPixel,
  OF_CIFAR10,
  withStatistics,
} from '../../website/src/components/NormalizePicture/arithmetic';
import {
  allEqual,
  CLASSES,
  FIRST_LOGITS,
  isLogits,
  sureOf,
} from '../../website/src/components/SoftmaxPicture/arithmetic';

/** What comes back from a text. */
const kept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a picture takes back every state that its buttons set', () => {
  const settings = SURFACE_NAMES.flatMap((surface) => PRESET_NAMES.map((name) => presetOf(surface, name)));
  expect(settings.map(kept).filter((value) => !isSettings(value))).toEqual([]);
  const logits = [FIRST_LOGITS, allEqual(), ...CLASSES.map((_, right) => sureOf(right))];
  expect(logits.map(kept).filter((value) => !isLogits(value))).toEqual([]);
  const channel = { byte: 255, mean: 0, std: 0.1 };
  const pixel = { red: channel, green: channel, blue: channel };
  const pixels = [pixel, withStatistics(pixel, HALVES), withStatistics(pixel, OF_CIFAR10)];
  expect(pixels.map(kept).filter((value) => !isPixel(value))).toEqual([]);
});

const OPTIONS = { channels: 1, inputSize: 5, filterSize: [3, 2], stride: 1, padding: 0 };
test.each([
  ['a convolution of two channels', isOptions, OPTIONS, { channels: 2 }],
  ['a filter of one number', isOptions, OPTIONS, { filterSize: [3] }],
  ['a filter that the picture does not offer', isOptions, OPTIONS, { filterSize: [1, 3] }],
  ['a stride of 0', isOptions, OPTIONS, { stride: 0 }],
  ['a rate of no slider', isSettings, presetOf('valley', 'right'), { sgdRate: -1 }],
  ['a start off the map', isSettings, presetOf('valley', 'right'), { start: [6, 0] }],
  ['a valley that is none', isSettings, presetOf('valley', 'right'), { surface: 'hill' }],
] as const)('%s is not used', (_, fits, good, change) => {
  expect(fits(kept(good))).toBe(true);
  expect(fits(kept({ ...good, ...change }))).toBe(false);
});
