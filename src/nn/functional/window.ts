import { checkOptions } from '../../checks';
import { checkShape } from '../../checkTensor';
import { placesOf, type Window } from '../../engine';
import { UsageError } from '../../errors';
import { checkSize, pair, type Size2d } from '../../shape';
import type { Tensor } from '../../tensor';

export type Images = Tensor<readonly [number, number, number, number]>;

/** How the window of a pooling moves, and what is around the image. */
export interface PoolOptions {
  readonly kernelSize: Size2d;
  /** The window's size by default, so that windows don't overlap. */
  readonly stride?: Size2d;
  /** 0 by default, at most half the window. */
  readonly padding?: Size2d;
}

/** A window with sizes for both axes, each a whole number that makes sense. */
export function windowOf(what: string, kernelSize: Size2d, stride: Size2d, padding: Size2d): Window {
  const window = { kernelSize: pair(kernelSize), stride: pair(stride), padding: pair(padding) };
  for (const [name, sizes] of Object.entries(window))
    for (const size of sizes) checkSize(`${what}'s ${name}`, size, name === 'padding' ? 0 : 1);
  return window;
}

/** The window of a pooling. With more padding, some windows would lie beside the image. */
export function poolingWindow(what: string, options: PoolOptions, others: readonly string[] = []): Window {
  const names = ['kernelSize', 'stride', 'padding', ...others];
  const { kernelSize, stride = kernelSize, padding = 0 } = checkOptions(what, options, names);
  const window = windowOf(what, kernelSize, stride, padding);
  if (window.padding.some((size, axis) => size > (window.kernelSize[axis] ?? 0) / 2)) {
    throw new UsageError(
      `${what} expected a padding of at most half its window, ${window.kernelSize.join('x')}, but got ${window.padding.join('x')}`,
    );
  }
  return window;
}

/** Are these images, and does the window fit into one? */
export function checkImages(what: string, images: Images, window: Window): void {
  checkShape(what, images, ['N', 'H', 'W', 'C']);
  if (placesOf(images.shape, window).some((places) => places < 1)) {
    throw new UsageError(
      `${what}: a window of ${window.kernelSize.join('x')} does not fit into an image of ${images.shape.slice(1, 3).join('x')} ` +
        `with padding ${window.padding.join('x')}`,
    );
  }
}
