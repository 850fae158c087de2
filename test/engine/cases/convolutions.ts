import fc from 'fast-check';
import { nn } from '../../../src';
import { filled, withGradients, type KernelCases, type Program } from '../kernelCases';

/** A convolution's sizes, from which the calls of all three kernels follow. */
interface Convolution {
  readonly images: readonly [n: number, height: number, width: number, channels: number];
  readonly filter: readonly [height: number, width: number];
  readonly out: number;
  readonly stride?: readonly [number, number];
  readonly padding?: readonly [number, number];
  readonly bias?: boolean;
}

export function convolution({ images, filter, out, stride, padding, bias = true }: Convolution): Program {
  return () => {
    const x = filled(images, 1, true);
    const weight = filled([out, images[3], ...filter], 2, true);
    const added = bias ? filled([out], 3, true) : null;
    const options = { stride: stride ?? 1, padding: padding ?? 0 };
    const output = nn.functional.conv2d(x, weight, added, options);
    return withGradients(output, { x, weight, ...(added && { bias: added }) });
  };
}

const SIZES: Record<string, Convolution> = {
  "the lab's first": { images: [4, 32, 32, 3], filter: [5, 5], out: 6 },
  "the lab's second": { images: [4, 14, 14, 6], filter: [5, 5], out: 16 },
  'no bias': { images: [2, 6, 6, 3], filter: [3, 3], out: 6, bias: false },
  'no images': { images: [0, 6, 6, 3], filter: [3, 3], out: 6 },
  'one image, one channel, one number': { images: [1, 1, 1, 1], filter: [1, 1], out: 1 },
  'a 1x1 filter': { images: [3, 5, 3, 5], filter: [1, 1], out: 9 },
  'a wide filter': { images: [1, 7, 9, 2], filter: [1, 5], out: 3 },
  'a high filter': { images: [3, 9, 5, 1], filter: [4, 2], out: 13 },
  'a filter as large as the image': { images: [2, 4, 6, 3], filter: [4, 6], out: 7 },
  'padding that keeps the size': { images: [3, 6, 7, 2], filter: [3, 3], out: 4, padding: [1, 1] },
  'padding on one axis': { images: [2, 6, 5, 4], filter: [3, 2], out: 8, padding: [0, 3] },
  'an even filter, stride 2, padding': {
    images: [1, 7, 8, 3],
    filter: [4, 2],
    out: 5,
    stride: [2, 2],
    padding: [2, 1],
  },
  'stride 2 that leaves an edge': { images: [3, 8, 8, 3], filter: [3, 3], out: 10, stride: [2, 2] },
  'stride 3 and 1': { images: [1, 11, 6, 2], filter: [2, 3], out: 12, stride: [3, 1] },
  'a stride longer than the filter': { images: [2, 9, 9, 2], filter: [2, 2], out: 5, stride: [3, 3] },
  'padding wider than the filter reaches': {
    images: [1, 3, 3, 2],
    filter: [2, 2],
    out: 3,
    stride: [3, 3],
    padding: [3, 3],
  },
};

const upTo = (max: number) => fc.integer({ min: 1, max });

export const convolutions: KernelCases = {
  fixed: Object.fromEntries(Object.entries(SIZES).map(([name, sizes]) => [name, convolution(sizes)])),
  random: fc
    .record({
      images: fc.tuple(upTo(3), upTo(9), upTo(9), upTo(5)),
      filter: fc.tuple(upTo(4), upTo(4)),
      out: upTo(14),
      stride: fc.tuple(upTo(3), upTo(3)),
      padding: fc.tuple(fc.nat(3), fc.nat(3)),
      bias: fc.boolean(),
    })
    .filter(({ images, filter }) => filter[0] <= images[1] && filter[1] <= images[2])
    .map(convolution),
};
