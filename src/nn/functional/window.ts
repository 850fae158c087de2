import { placesOf, type Window } from '../../engine';
import { UsageError } from '../../errors';
import { checkShape, pair, type Shape, type Size2d } from '../../shape';

/** A window with sizes for both axes, after a look at whether it fits into the image [N, H, W, C]. */
export function windowOver(
  what: string,
  images: Shape,
  kernelSize: Size2d,
  stride: Size2d,
  padding: Size2d,
): Window {
  checkShape(what, images, ['N', 'H', 'W', 'C']);
  const window = { kernelSize: pair(kernelSize), stride: pair(stride), padding: pair(padding) };
  if (placesOf(images, window).some((places) => places < 1)) {
    throw new UsageError(
      `${what}: a window of ${window.kernelSize.join('x')} does not fit into an image of ${images.slice(1, 3).join('x')} ` +
        `with padding ${window.padding.join('x')}`,
    );
  }
  return window;
}
