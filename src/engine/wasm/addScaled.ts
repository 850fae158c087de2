import type { TensorInfo } from '@tensorflow/tfjs-core';
import { numel } from '../../shape';
import { areFloats, expectShape } from './checks';
import type { WasmModule } from './module';

/** x + factor * y, for two tensors of one shape. TensorFlow.js has no kernel for it: an optimizer's update. */
export function addScaled(
  { x, y }: { x: TensorInfo; y: TensorInfo },
  { factor }: { factor: number },
  module: WasmModule,
): TensorInfo | undefined {
  if (!areFloats(x, y)) return undefined;
  expectShape('y', y, x.shape);
  const out = module.output(x.shape);
  const count = numel(x.shape);
  module.kernels.addScaled(module.address(x), module.address(y), factor, module.address(out), count);
  return out;
}
