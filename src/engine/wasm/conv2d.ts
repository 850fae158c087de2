import type { TensorInfo } from '@tensorflow/tfjs-core';
import { areFloats, fits } from './checks';
import { convolutionInfo, setWindow, type ConvolutionAttrs } from './convolutionInfo';
import type { WasmModule } from './module';

interface Inputs {
  x: TensorInfo;
  filter: TensorInfo;
  bias?: TensorInfo;
}

/** x [N, H, W, in], filter [KH, KW, in, out] → [N, OH, OW, out] */
export function conv2d(
  { x, filter }: Inputs,
  attrs: ConvolutionAttrs,
  module: WasmModule,
): TensorInfo | undefined {
  return convolve(x, filter, undefined, attrs, false, module);
}

/** The same, with bias [out] added and 'linear' or 'relu' applied. */
export function fusedConv2d(
  { x, filter, bias }: Inputs,
  attrs: ConvolutionAttrs & { activation: string },
  module: WasmModule,
): TensorInfo | undefined {
  const { activation } = attrs;
  if (activation !== 'linear' && activation !== 'relu') return undefined;
  return convolve(x, filter, bias, attrs, activation === 'relu', module);
}

function convolve(
  x: TensorInfo,
  filter: TensorInfo,
  bias: TensorInfo | undefined,
  attrs: ConvolutionAttrs,
  relu: boolean,
  module: WasmModule,
): TensorInfo | undefined {
  const info = convolutionInfo(x.shape, filter.shape, attrs);
  if (info === undefined || !areFloats(x, filter) || !fits(bias, info.outChannels)) return undefined;

  const out = module.output(info.outShape);
  setWindow(module, info);
  const scratch = module.scratch(module.kernels.conv2dScratchBytes());
  const biasAddress = bias === undefined ? 0 : module.address(bias);
  const [from, by, to] = [module.address(x), module.address(filter), module.address(out)];
  module.kernels.conv2d(from, by, biasAddress, to, relu, scratch);
  return out;
}
