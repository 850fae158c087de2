import { checkShape, checkSize, pair, type Shape, type Size2d } from '../shape';
import type { Horizontal, OutputSize, Vertical } from '../shapeTypes';
import type { Tensor, Unranked } from '../tensor';
import { maxPool2d } from './functional';
import { Module } from './module';

/**
 * torch.nn.MaxPool2d(kernelSize, stride): keeps the largest value under a window that moves over the image.
 *
 * [N, H, W, C] → [N, OH, OW, C], with OH = floor((H - KH) / stride) + 1. By default the stride is the window's size,
 * so that windows don't overlap. It has nothing to learn.
 */
export class MaxPool2d<const Kernel extends Size2d, const Stride extends Size2d = Kernel> extends Module {
  readonly kernelSize: readonly [number, number];
  readonly stride: readonly [number, number];

  constructor(kernelSize: Kernel, stride?: Stride) {
    super();
    this.kernelSize = pair(kernelSize);
    this.stride = pair(stride ?? kernelSize);
    for (const size of [...this.kernelSize, ...this.stride]) checkSize('MaxPool2d', size);
  }

  forward<N extends number, H extends number, W extends number, C extends number, S extends Shape>(
    images: Tensor<readonly [N, H, W, C]> | Unranked<S>,
  ): Tensor<
    readonly [
      N,
      OutputSize<H, Vertical<Kernel>, Vertical<Stride>>,
      OutputSize<W, Horizontal<Kernel>, Horizontal<Stride>>,
      C,
    ]
  > {
    checkShape('MaxPool2d', images.shape, ['N', 'H', 'W', 'C']);
    // The types above compute the same sizes as maxPool2d does; test/types and test/shapes.test.ts hold them together.
    return maxPool2d(images as Tensor<readonly [N, H, W, C]>, this) as never;
  }
}
