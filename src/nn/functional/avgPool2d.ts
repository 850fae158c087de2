import { checkBoolean } from '../../checks';
import { ops, placesOf, type Raw, type Window } from '../../engine';
import { operation } from '../../operation';
import { checkImages, poolingWindow, type Images, type PoolOptions } from './window';

/** What `avgPool2d` and `AvgPool2d` can be asked for. */
export interface AvgPoolOptions extends PoolOptions {
  /** Do the zeros of the padding count as numbers of the window? Yes by default. */
  readonly countIncludePad?: boolean;
}

/**
 * torch.nn.functional.avg_pool2d: [N, H, W, C] → [N, OH, OW, C], the mean of each window, channel by channel. Padding is zeros.
 *
 * Each number of a window has an equal part of the mean's gradient.
 */
export function avgPool2d(images: Images, options: AvgPoolOptions): Images {
  const window = poolingWindow('avgPool2d', options, ['countIncludePad']);
  const { countIncludePad = true } = options;
  checkBoolean("avgPool2d's countIncludePad", countIncludePad);
  checkImages('avgPool2d', images, window);
  const [n, height, width, channels] = images.shape;
  const shape = [n, ...placesOf(images.shape, window), channels] as const;
  const cells = window.kernelSize[0] * window.kernelSize[1];
  const perNumber = (sums: Raw): Raw =>
    countIncludePad
      ? ops.scale(sums, 1 / cells)
      : ops.div(sums, sumUnder(window, ops.fill([1, height, width, 1], 1)));
  return operation('avgPool2d', shape, () => perNumber(sumUnder(window, images.raw)), [
    [images, (dy) => ops.unpatch(new Array<Raw>(cells).fill(perNumber(dy)), images.shape, window)],
  ]);
}

const sumUnder = (window: Window, x: Raw): Raw =>
  ops.patchesOf(x, window).reduce((sum, patch) => ops.add(sum, patch));
