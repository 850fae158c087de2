import { checkShape } from '../checkTensor';
import { checkSize, formatShape, type Shape, type Size2d } from '../shape';
import type { Fitting, Horizontal, OutputSize, Vertical } from '../shapeTypes';
import type { Tensor } from '../tensor';
import type { Unranked } from '../unranked';
import { conv2d } from './functional';
import { windowOf } from './functional/window';
import { biasUniform, checkedBias, kaimingUniform } from './init';
import { Module } from './module';
import type { Parameter } from './parameter';
import { settings } from './text';

/** What `Conv2d` can be asked for: how far the window moves, and what is around the image. */
export interface Conv2dOptions<Stride extends Size2d, Padding extends Size2d> {
  /** How far the filter moves each time; 1 by default. */
  readonly stride?: Stride;
  /** How many rows and columns of zeros are put around the image; 0 by default. */
  readonly padding?: Padding;
  /** Add a number to each output channel? Yes by default. */
  readonly bias?: boolean;
}

/**
 * torch.nn.Conv2d(inChannels, outChannels, kernelSize): slides `outChannels` filters over an image.
 *
 * [N, H, W, inChannels] → [N, OH, OW, outChannels], with OH = floor((H - KH + 2 * padding) / stride) + 1.
 * `weight` is [outChannels, inChannels, KH, KW] as in PyTorch, `bias` [outChannels]. Dilation is 1.
 */
export class Conv2d<
  In extends number,
  Out extends number,
  const Kernel extends Size2d,
  const Stride extends Size2d = 1,
  const Padding extends Size2d = 0,
> extends Module {
  readonly inChannels: In;
  readonly outChannels: Out;
  readonly kernelSize: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly weight: Parameter<readonly [Out, In, number, number]>;
  readonly bias: Parameter<readonly [Out]> | null;

  constructor(
    inChannels: In,
    outChannels: Out,
    kernelSize: Kernel,
    options: Conv2dOptions<Stride, Padding> = {},
  ) {
    super();
    const bias = checkedBias('Conv2d', options, ['stride', 'padding']);
    const { stride = 1, padding = 0 } = options;
    const window = windowOf('Conv2d', kernelSize, stride, padding);
    const [height, width] = window.kernelSize;
    this.inChannels = inChannels;
    this.outChannels = outChannels;
    this.kernelSize = window.kernelSize;
    this.stride = window.stride;
    this.padding = window.padding;
    checkSize("Conv2d's inChannels", inChannels);
    checkSize("Conv2d's outChannels", outChannels);
    const fanIn = inChannels * height * width;
    this.weight = kaimingUniform([outChannels, inChannels, height, width] as const, fanIn);
    this.bias = bias ? biasUniform([outChannels] as const, fanIn) : null;
  }

  forward<N extends number, H extends number, W extends number, C extends number, S extends Shape>(
    images: Tensor<readonly [N, H, W, Fitting<C, In>]> | Unranked<S>,
  ): Tensor<
    readonly [
      N,
      OutputSize<H, Vertical<Kernel>, Vertical<Stride>, Vertical<Padding>>,
      OutputSize<W, Horizontal<Kernel>, Horizontal<Stride>, Horizontal<Padding>>,
      Out,
    ]
  > {
    const name = `Conv2d(${this.inChannels}, ${this.outChannels}, ${formatShape(this.kernelSize)})`;
    checkShape(name, images, ['N', 'H', 'W', this.inChannels]);
    // The types above compute the same sizes as conv2d does; test/types and test/shapes.test.ts hold them together.
    return conv2d(images as Tensor<readonly [N, H, W, In]>, this.weight, this.bias, this) as never;
  }

  override extraRepr(): string {
    const { kernelSize, stride, padding } = this;
    const pads = padding.some((size) => size !== 0);
    const others = {
      kernel_size: kernelSize,
      stride,
      ...(pads && { padding }),
      ...(this.bias === null && { bias: false }),
    };
    return `${this.inChannels}, ${this.outChannels}, ${settings(others)}`;
  }
}
