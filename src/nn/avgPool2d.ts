import { checkBoolean, checkOptions } from '../checks';
import { checkShape } from '../checkTensor';
import type { Shape, Size2d } from '../shape';
import type { Horizontal, OutputSize, Vertical } from '../shapeTypes';
import type { Tensor } from '../tensor';
import type { Unranked } from '../unranked';
import { avgPool2d } from './functional';
import { poolingWindow } from './functional/window';
import { Module } from './module';
import { settings } from './text';

/**
 * torch.nn.AvgPool2d(kernelSize, stride): the mean of the numbers under a window that moves over the image.
 *
 * [N, H, W, C] → [N, OH, OW, C], with OH = floor((H - KH + 2 * padding) / stride) + 1. By default the stride is the
 * window's size, so that windows don't overlap, and there is no padding; the zeros of a padding count, unless
 * `countIncludePad` is false. It has nothing to learn.
 */
export class AvgPool2d<
  const Kernel extends Size2d,
  const Stride extends Size2d = Kernel,
  const Padding extends Size2d = 0,
> extends Module {
  readonly kernelSize: Kernel;
  readonly stride: Kernel | Stride;
  readonly padding: Padding | 0;
  readonly countIncludePad: boolean;

  constructor(
    kernelSize: Kernel,
    stride?: Stride,
    options: { readonly padding?: Padding; readonly countIncludePad?: boolean } = {},
  ) {
    super();
    checkOptions('AvgPool2d', options, ['padding', 'countIncludePad']);
    const { padding = 0, countIncludePad = true } = options;
    checkBoolean("AvgPool2d's countIncludePad", countIncludePad);
    this.kernelSize = kernelSize;
    this.stride = stride ?? kernelSize;
    this.padding = padding;
    this.countIncludePad = countIncludePad;
    poolingWindow('AvgPool2d', this);
  }

  forward<N extends number, H extends number, W extends number, C extends number, S extends Shape>(
    images: Tensor<readonly [N, H, W, C]> | Unranked<S>,
  ): Tensor<
    readonly [
      N,
      OutputSize<H, Vertical<Kernel>, Vertical<Stride>, Vertical<Padding>>,
      OutputSize<W, Horizontal<Kernel>, Horizontal<Stride>, Horizontal<Padding>>,
      C,
    ]
  > {
    checkShape('AvgPool2d', images, ['N', 'H', 'W', 'C']);
    // The types above compute the same sizes as avgPool2d does; test/types and test/shapes.test.ts hold them together.
    return avgPool2d(images as Tensor<readonly [N, H, W, C]>, this) as never;
  }

  override extraRepr(): string {
    const { kernelSize, stride, padding } = this;
    return settings({ kernel_size: kernelSize, stride, padding });
  }
}
