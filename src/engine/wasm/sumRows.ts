import type { TensorInfo } from '@tensorflow/tfjs-core';
import { numel } from '../../shape';
import { areFloats } from './checks';
import type { WasmModule } from './module';

/** x [..., C] → [C]: the sum over all axes but the last. TensorFlow.js would turn the tensor around first. */
export function sumRows(
  { x }: { x: TensorInfo },
  _attrs: object,
  module: WasmModule,
): TensorInfo | undefined {
  const columns = x.shape.at(-1);
  if (!areFloats(x) || columns === undefined) return undefined;
  const rows = numel(x.shape.slice(0, -1));
  const out = module.output([columns]);
  module.kernels.sumRows(module.address(x), module.address(out), rows, columns);
  return out;
}
