import { checkOptions } from '../../checks';
import { checkShape } from '../../checkTensor';
import { ops, placesOf, quick, type Raw, type Window } from '../../engine';
import { operation } from '../../operation';
import type { Size2d } from '../../shape';
import type { Tensor } from '../../tensor';
import { checkImages, windowOf, type Images } from './window';

/** How the window of `conv2d` moves, and what is around the image. */
export interface Conv2dWindow {
  readonly stride?: Size2d;
  readonly padding?: Size2d;
}

/**
 * torch.nn.functional.conv2d: images [N, H, W, in] with weight [out, in, KH, KW] and bias [out] → [N, OH, OW, out].
 *
 * At each place of the image, the patch under the filter is a row of KH * KW * in numbers. Each filter is a column of as many.
 * So all sums of all filters at all places are one matrix product. The gradients are the same product, turned around.
 */
export function conv2d(
  images: Images,
  weight: Images,
  bias: Tensor<readonly [number]> | null,
  options: Conv2dWindow = {},
): Images {
  const { stride = 1, padding = 0 } = checkOptions('conv2d', options, ['stride', 'padding']);
  checkShape("conv2d's weight", weight, ['out', 'in', 'KH', 'KW']);
  const [out, , height, width] = weight.shape;
  const window = windowOf('conv2d', [height, width], stride, padding);
  checkImages('conv2d', images, window);
  checkShape("conv2d's weight", weight, ['out', images.shape[3], 'KH', 'KW']);
  if (bias !== null) checkShape("conv2d's bias", bias, [out]);
  const value = (): Raw => convolved(images.raw, weight.raw, bias?.raw ?? null, window);
  return operation('conv2d', [images.shape[0], ...placesOf(images.shape, window), out], value, [
    [images, (dy, saved) => gradientOfImages(dy, saved.of(weight), images.shape, window)],
    [weight, (dy, saved) => gradientOfWeight(dy, saved.of(images), weight.shape, window)],
    bias && [bias, (dy) => ops.sumRows(dy)],
  ]);
}

const convolved = quick('conv2d', (x, weight, bias, window) => {
  const sums = ops.matmul(patchesAsRows(x, window), filtersAsColumns(weight), {});
  const [n, out] = [x.shape[0], weight.shape[0]];
  return ops.reshape(bias === null ? sums : ops.add(sums, bias), [n, ...placesOf(x.shape, window), out]);
});

/** Each place's gradient goes back to all numbers of its patch, times the weight that lay over them; patches overlap, and add up. */
const gradientOfImages = quick('conv2dGradInput', (dy, weight, inputShape, window) => {
  const [n = 0, , , channels = 0] = inputShape;
  const rows = ops.matmul(placesAsRows(dy), filtersAsColumns(weight), { b: true });
  const [cells] = [window.kernelSize[0] * window.kernelSize[1]];
  const patches = Array.from({ length: cells }, (_, i) =>
    ops.reshape(ops.sliceAxis(rows, 1, i * channels, (i + 1) * channels), [
      n,
      ...placesOf(inputShape, window),
      channels,
    ]),
  );
  return ops.unpatch(patches, inputShape, window);
});

/** Each weight was used at every place: the sum, over all places, of the number that lay under it times the place's gradient. */
const gradientOfWeight = quick('conv2dGradWeight', (dy, x, weightShape, window) => {
  const columns = ops.matmul(patchesAsRows(x, window), placesAsRows(dy), { a: true });
  const [out = 0, channels = 0, height = 0, width = 0] = weightShape;
  return ops.transpose(ops.reshape(columns, [height, width, channels, out]), [3, 2, 0, 1]);
});

/** [N, H, W, in] → [N * OH * OW, KH * KW * in] */
function patchesAsRows(x: Raw, window: Window): Raw {
  const patches = ops.concat(ops.patchesOf(x, window), 3);
  return placesAsRows(patches);
}

/** [N, OH, OW, C] → [N * OH * OW, C] */
function placesAsRows(x: Raw): Raw {
  const [n = 0, height = 0, width = 0, channels = 0] = x.shape;
  return ops.reshape(x, [n * height * width, channels]);
}

/** [out, in, KH, KW] → [KH * KW * in, out], in the order of a patch's numbers. */
function filtersAsColumns(weight: Raw): Raw {
  const [out = 0, channels = 0, height = 0, width = 0] = weight.shape;
  return ops.reshape(ops.transpose(weight, [2, 3, 1, 0]), [height * width * channels, out]);
}
