import type { TensorInfo } from '@tensorflow/tfjs-core';
import { areFloats, fits } from './checks';
import {
  convolutionInfo,
  inTensorFlowOrder,
  setWindow,
  type ConvolutionAttrs,
  type FilterOrder,
} from './convolutionInfo';
import type { WasmKernel, WasmModule } from './module';

interface Inputs {
  x: TensorInfo;
  filter: TensorInfo;
  bias?: TensorInfo;
}

/** x [N, H, W, in], filter [KH, KW, in, out] → [N, OH, OW, out] */
export const conv2d: WasmKernel<Inputs, ConvolutionAttrs> = ({ x, filter }, attrs, module) =>
  convolve(x, filter, undefined, 'HWIO', attrs, false, module);

/** The same, with bias [out] added and 'linear' or 'relu' applied. */
export const fusedConv2d: WasmKernel<Inputs, ConvolutionAttrs & { activation: string }> = (
  { x, filter, bias },
  attrs,
  module,
) => {
  const { activation } = attrs;
  if (activation !== 'linear' && activation !== 'relu') return undefined;
  return convolve(x, filter, bias, 'HWIO', attrs, activation === 'relu', module);
};

/** The same with PyTorch's filter, [out, in, KH, KW], and with or without a bias. */
export const torchConv2d: WasmKernel<Inputs, ConvolutionAttrs> = ({ x, filter, bias }, attrs, module) =>
  convolve(x, filter, bias, 'OIHW', attrs, false, module);

function convolve(
  x: TensorInfo,
  filter: TensorInfo,
  bias: TensorInfo | undefined,
  order: FilterOrder,
  attrs: ConvolutionAttrs,
  relu: boolean,
  module: WasmModule,
): TensorInfo | undefined {
  const info = convolutionInfo(x.shape, inTensorFlowOrder(filter.shape, order), attrs);
  if (info === undefined || !areFloats(x, filter) || !fits(bias, info.outChannels)) return undefined;

  const out = module.output(info.outShape);
  setWindow(module, info, order);
  const scratch = module.scratch(module.kernels.conv2dScratchBytes());
  const biasAddress = bias === undefined ? 0 : module.address(bias);
  const [from, by, to] = [module.address(x), module.address(filter), module.address(out)];
  module.kernels.conv2d(from, by, biasAddress, to, relu, scratch);
  return out;
}
