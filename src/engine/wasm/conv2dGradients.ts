import type { TensorInfo } from '@tensorflow/tfjs-core';
import { areFloats, expectShape } from './checks';
import {
  convolutionInfo,
  inTensorFlowOrder,
  isDilated,
  setWindow,
  type ConvolutionAttrs,
  type FilterOrder,
} from './convolutionInfo';
import type { WasmKernel } from './module';

type FilterGradient = WasmKernel<
  { x: TensorInfo; dy: TensorInfo },
  ConvolutionAttrs & { filterShape: number[] }
>;
type InputGradient = WasmKernel<
  { dy: TensorInfo; filter: TensorInfo },
  ConvolutionAttrs & { inputShape: number[] }
>;

/** The gradient of a convolution's filter: x [N, H, W, in], dy [N, OH, OW, out] → [KH, KW, in, out] */
export const conv2dBackpropFilter = filterGradient('HWIO');
/** The same for PyTorch's filter, [out, in, KH, KW]. */
export const torchConv2dBackpropFilter = filterGradient('OIHW');

function filterGradient(order: FilterOrder): FilterGradient {
  return ({ x, dy }, attrs, module) => {
    const info = convolutionInfo(x.shape, inTensorFlowOrder(attrs.filterShape, order), attrs);
    if (info === undefined || !areFloats(x, dy)) return undefined;
    expectShape('dy', dy, info.outShape);
    const dFilter = module.output(attrs.filterShape);
    setWindow(module, info, order);
    const scratch = module.scratch(module.kernels.conv2dBackpropFilterScratchBytes());
    const [from, by, to] = [module.address(x), module.address(dy), module.address(dFilter)];
    module.kernels.conv2dBackpropFilter(from, by, to, scratch);
    return dFilter;
  };
}

/** The gradient of a convolution's input: dy [N, OH, OW, out], filter [KH, KW, in, out] → [N, H, W, in] */
export const conv2dBackpropInput = inputGradient('HWIO');
/** The same with PyTorch's filter, [out, in, KH, KW]. */
export const torchConv2dBackpropInput = inputGradient('OIHW');

function inputGradient(order: FilterOrder): InputGradient {
  return ({ dy, filter }, attrs, module) => {
    // The stock kernel would not look at the dilations, and give wrong numbers.
    if (isDilated(attrs)) {
      throw new Error(`Conv2DBackpropInput on wasm expected dilations 1, but got ${String(attrs.dilations)}`);
    }
    const info = convolutionInfo(attrs.inputShape, inTensorFlowOrder(filter.shape, order), attrs);
    if (info === undefined || !areFloats(dy, filter)) return undefined;
    expectShape('dy', dy, info.outShape);
    const dx = module.output(info.inShape);
    setWindow(module, info, order);
    const scratch = module.scratch(module.kernels.conv2dBackpropInputScratchBytes());
    const [from, by, to] = [module.address(dy), module.address(filter), module.address(dx)];
    module.kernels.conv2dBackpropInput(from, by, to, scratch);
    return dx;
  };
}
