import type { TensorInfo } from '@tensorflow/tfjs-core';
import { numel } from '../../shape';
import { areFloats, expectShape } from './checks';
import type { WasmModule } from './module';

interface Factor {
  factor: number;
}

/** factor * the sum of the numbers [N, C] that labels [N] point at → []. Labels outside of 0 … C - 1 are the caller's mistake. */
export function nllLoss(
  { logProbabilities, labels }: { logProbabilities: TensorInfo; labels: TensorInfo },
  { factor }: Factor,
  module: WasmModule,
): TensorInfo | undefined {
  const [rows = 0, columns = 0] = logProbabilities.shape;
  if (!areFloats(logProbabilities) || labels.dtype !== 'int32') return undefined;
  expectShape('labels', labels, [rows]);
  const out = module.output([]);
  const [from, at, to] = [module.address(logProbabilities), module.address(labels), module.address(out)];
  module.kernels.nllLoss(from, at, to, rows, columns, factor);
  return out;
}

/** The gradient of the logits: factor * dy * (probability - 1 at the label, - 0 elsewhere) [N, C], with dy [] or [N]. */
export function crossEntropyGrad(
  { probabilities, labels, dy }: { probabilities: TensorInfo; labels: TensorInfo; dy: TensorInfo },
  { factor }: Factor,
  module: WasmModule,
): TensorInfo | undefined {
  const [rows = 0, columns = 0] = probabilities.shape;
  if (!areFloats(probabilities, dy) || labels.dtype !== 'int32') return undefined;
  expectShape('labels', labels, [rows]);
  const isOneNumber = numel(dy.shape) === 1;
  if (!isOneNumber) expectShape('dy', dy, [rows]);
  const out = module.output(probabilities.shape);
  module.kernels.crossEntropyGrad(
    module.address(probabilities),
    module.address(labels),
    module.address(dy),
    isOneNumber ? 0 : Float32Array.BYTES_PER_ELEMENT,
    module.address(out),
    rows,
    columns,
    factor,
  );
  return out;
}
