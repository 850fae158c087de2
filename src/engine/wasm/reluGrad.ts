import type { TensorInfo } from '@tensorflow/tfjs-core';
import { numel } from '../../shape';
import { areFloats, expectShape } from './checks';
import type { WasmModule } from './module';

/** The gradient of ReLU's input, for dy and y, its output, of one shape. TensorFlow.js takes two passes for it. */
export function reluGrad(
  { dy, y }: { dy: TensorInfo; y: TensorInfo },
  _attrs: object,
  module: WasmModule,
): TensorInfo | undefined {
  if (!areFloats(dy, y)) return undefined;
  expectShape('dy', dy, y.shape);
  const out = module.output(y.shape);
  const count = numel(y.shape);
  module.kernels.reluGrad(module.address(dy), module.address(y), module.address(out), count);
  return out;
}
