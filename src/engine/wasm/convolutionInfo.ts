import { backend_util } from '@tensorflow/tfjs-core';
import type { WasmModule } from './module';

type Conv2DInfo = backend_util.Conv2DInfo;
type Shape4D = [number, number, number, number];

/** What the attributes of all convolutions have in common; a gradient's need not say `dilations`. */
export interface ConvolutionAttrs {
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  dataFormat: 'NHWC' | 'NCHW';
  dilations?: [number, number] | number;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** The sizes of a convolution of x [N, H, W, in] with a filter [KH, KW, in, out], or undefined where it is none for our kernels. */
export function convolutionInfo(
  xShape: readonly number[],
  filterShape: readonly number[],
  attrs: ConvolutionAttrs,
): Conv2DInfo | undefined {
  const { strides, pad, dataFormat, dimRoundingMode } = attrs;
  if (dataFormat !== 'NHWC' || isDilated(attrs)) return undefined;
  // Kernels of convolutions get tensors of rank 4; their types don't say so.
  const info = backend_util.computeConv2DInfo(
    xShape as Shape4D,
    filterShape as Shape4D,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  if (filterShape[2] !== info.inChannels) {
    throw new Error(
      `expected a filter [KH, KW, in, out] with in = ${info.inChannels} for the image [${xShape.join(', ')}], ` +
        `but got [${filterShape.join(', ')}]`,
    );
  }
  return info;
}

/** Whether the filter's numbers are laid on pixels that lie apart. */
export function isDilated({ dilations = 1 }: ConvolutionAttrs): boolean {
  return typeof dilations === 'number' ? dilations !== 1 : dilations.some((step) => step !== 1);
}

/** TensorFlow's filters are [KH, KW, in, out], PyTorch's are [out, in, KH, KW]. */
export type FilterOrder = 'HWIO' | 'OIHW';

/** A filter's shape as TensorFlow has it. */
export function inTensorFlowOrder(shape: readonly number[], order: FilterOrder): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = shape;
  return order === 'HWIO' ? shape : [c, d, b, a];
}

/** Tells the module the sizes that its next kernel works with. */
export function setWindow(module: WasmModule, info: Conv2DInfo, order: FilterOrder = 'HWIO'): void {
  module.kernels.setWindow(
    info.batchSize,
    info.inHeight,
    info.inWidth,
    info.inChannels,
    info.outHeight,
    info.outWidth,
    info.outChannels,
    info.filterHeight,
    info.filterWidth,
    info.strideHeight,
    info.strideWidth,
    info.padInfo.top,
    info.padInfo.left,
    order === 'OIHW' ? 1 : 0,
  );
}
