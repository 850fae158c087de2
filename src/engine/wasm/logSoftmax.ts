import type { TensorInfo } from '@tensorflow/tfjs-core';
import { areFloats } from './checks';
import type { WasmModule } from './module';

/** logits [N, C] → [N, C]: the logarithms of the probabilities that softmax gives. */
export function logSoftmax(
  { logits }: { logits: TensorInfo },
  _attrs: object,
  module: WasmModule,
): TensorInfo | undefined {
  const [rows, columns] = logits.shape;
  if (!areFloats(logits) || logits.shape.length !== 2 || rows === undefined || columns === undefined)
    return undefined;
  const out = module.output(logits.shape);
  module.kernels.logSoftmax(module.address(logits), module.address(out), rows, columns);
  return out;
}
