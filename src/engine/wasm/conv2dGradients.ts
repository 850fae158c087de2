import type { TensorInfo } from '@tensorflow/tfjs-core';
import { areFloats, expectShape } from './checks';
import { convolutionInfo, isDilated, setWindow, type ConvolutionAttrs } from './convolutionInfo';
import type { WasmModule } from './module';

/** The gradient of a convolution's filter: x [N, H, W, in], dy [N, OH, OW, out] → [KH, KW, in, out] */
export function conv2dBackpropFilter(
  { x, dy }: { x: TensorInfo; dy: TensorInfo },
  attrs: ConvolutionAttrs & { filterShape: number[] },
  module: WasmModule,
): TensorInfo | undefined {
  const info = convolutionInfo(x.shape, attrs.filterShape, attrs);
  if (info === undefined || !areFloats(x, dy)) return undefined;
  expectShape('dy', dy, info.outShape);
  const dFilter = module.output(info.filterShape);
  setWindow(module, info);
  const scratch = module.scratch(module.kernels.conv2dBackpropFilterScratchBytes());
  module.kernels.conv2dBackpropFilter(
    module.address(x),
    module.address(dy),
    module.address(dFilter),
    scratch,
  );
  return dFilter;
}

/** The gradient of a convolution's input: dy [N, OH, OW, out], filter [KH, KW, in, out] → [N, H, W, in] */
export function conv2dBackpropInput(
  { dy, filter }: { dy: TensorInfo; filter: TensorInfo },
  attrs: ConvolutionAttrs & { inputShape: number[] },
  module: WasmModule,
): TensorInfo | undefined {
  // The stock kernel would not look at the dilations, and give wrong numbers.
  if (isDilated(attrs)) {
    throw new Error(`Conv2DBackpropInput on wasm expected dilations 1, but got ${String(attrs.dilations)}`);
  }
  const info = convolutionInfo(attrs.inputShape, filter.shape, attrs);
  if (info === undefined || !areFloats(dy, filter)) return undefined;
  expectShape('dy', dy, info.outShape);
  const dx = module.output(info.inShape);
  setWindow(module, info);
  const scratch = module.scratch(module.kernels.conv2dBackpropInputScratchBytes());
  module.kernels.conv2dBackpropInput(module.address(dy), module.address(filter), module.address(dx), scratch);
  return dx;
}
