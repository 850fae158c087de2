import { backend_util } from '@tensorflow/tfjs-core';
import type { MaxPoolGradAttrs, TensorInfo } from '@tensorflow/tfjs-core';
import { areFloats, expectShape } from './checks';
import { setWindow } from './convolutionInfo';
import type { WasmModule } from './module';

/**
 * The gradient of max-pooling's input: dy [N, OH, OW, C], input [N, H, W, C] → [N, H, W, C]. Of equal maxima in a window, the first
 * gets it all, as in PyTorch.
 */
export function maxPoolGrad(
  { dy, input }: { dy: TensorInfo; input: TensorInfo },
  { filterSize, strides, pad, dimRoundingMode }: MaxPoolGradAttrs,
  module: WasmModule,
): TensorInfo | undefined {
  if (!areFloats(dy, input)) return undefined;
  const info = backend_util.computePool2DInfo(
    // Pooling takes tensors of rank 4; their types don't say so.
    input.shape as [number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  expectShape('dy', dy, info.outShape);
  const dx = module.output(input.shape);
  setWindow(module, info);
  module.kernels.maxPoolGrad(module.address(input), module.address(dy), module.address(dx));
  return dx;
}
