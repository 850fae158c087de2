import fc from 'fast-check';
import { nn, tensor } from '../../../src';
import { numel } from '../../../src/shape';
import { someNumbers, withGradients, type KernelCases, type Program } from '../kernelCases';

interface Pooling {
  readonly images: readonly [n: number, height: number, width: number, channels: number];
  readonly kernelSize: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding?: readonly [number, number];
  /** What is made of each number of the images. */
  readonly value?: (number: number) => number;
}

function pooling({ images, kernelSize, stride, padding = [0, 0], value = (x) => x }: Pooling): Program {
  return () => {
    const numbers = someNumbers(numel(images), 1).map(value);
    const x = tensor(numbers, images, { requiresGrad: true });
    return withGradients(nn.functional.maxPool2d(x, { kernelSize, stride, padding }), { x });
  };
}

/** Few different numbers make many ties. */
const coarse = (x: number): number => Math.round(2 * x);
const SPECIAL = [NaN, Infinity, -Infinity, -0, 0, 1];
/** Numbers that are none, and infinite ones, among others. */
const special = (x: number): number => SPECIAL[Math.floor((x + 1) * 6)] ?? x;

const SIZES: Record<string, Pooling> = {
  "the lab's first": { images: [4, 28, 28, 6], kernelSize: [2, 2], stride: [2, 2] },
  "the lab's second": { images: [4, 10, 10, 16], kernelSize: [2, 2], stride: [2, 2] },
  'no images': { images: [0, 4, 4, 5], kernelSize: [2, 2], stride: [2, 2] },
  'one channel': { images: [3, 6, 6, 1], kernelSize: [2, 2], stride: [2, 2] },
  'three channels, an edge left over': { images: [1, 7, 9, 3], kernelSize: [2, 2], stride: [2, 2] },
  'four channels, windows that overlap': { images: [2, 6, 7, 4], kernelSize: [3, 3], stride: [1, 1] },
  'five channels, padding': { images: [3, 5, 6, 5], kernelSize: [3, 2], stride: [2, 1], padding: [1, 1] },
  'seven channels, padding': { images: [1, 5, 5, 7], kernelSize: [3, 3], stride: [2, 2], padding: [1, 0] },
  'gaps between windows': { images: [2, 8, 8, 9], kernelSize: [2, 2], stride: [3, 3] },
  'ties, one channel': { images: [2, 8, 8, 1], kernelSize: [2, 2], stride: [2, 2], value: coarse },
  'ties, six channels': { images: [2, 8, 8, 6], kernelSize: [2, 2], stride: [2, 2], value: coarse },
  'NaN and infinity, one channel': {
    images: [2, 8, 8, 1],
    kernelSize: [2, 2],
    stride: [2, 2],
    value: special,
  },
  'NaN and infinity, six channels': {
    images: [2, 8, 8, 6],
    kernelSize: [2, 2],
    stride: [2, 2],
    value: special,
  },
  'NaN and infinity, six channels, padding': {
    images: [2, 8, 8, 6],
    kernelSize: [3, 3],
    stride: [2, 2],
    padding: [1, 1],
    value: special,
  },
  'images of -Infinity alone': {
    images: [1, 4, 4, 5],
    kernelSize: [3, 3],
    stride: [1, 1],
    padding: [1, 1],
    value: () => -Infinity,
  },
};

const upTo = (max: number) => fc.integer({ min: 1, max });
const side = fc.integer({ min: 3, max: 8 });

export const poolings: KernelCases = {
  fixed: Object.fromEntries(Object.entries(SIZES).map(([name, sizes]) => [name, pooling(sizes)])),
  random: fc
    .record({
      images: fc.tuple(upTo(2), side, side, upTo(9)),
      kernelSize: fc.tuple(upTo(3), upTo(3)),
      stride: fc.tuple(upTo(3), upTo(3)),
      isPadded: fc.boolean(),
      value: fc.constantFrom((x: number) => x, coarse, special),
    })
    .map(({ isPadded, kernelSize: [height, width], ...rest }) => {
      const half = (size: number): number => (isPadded ? Math.floor(size / 2) : 0);
      return pooling({ ...rest, kernelSize: [height, width], padding: [half(height), half(width)] });
    }),
};
