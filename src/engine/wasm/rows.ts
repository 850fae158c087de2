import { numel } from '../../shape';
import type { EngineKernels } from '../kernels';
import { areFloats } from '../raw';
import type { WasmModule } from './module';

/** Row by row, or all rows together. */
export function rowKernels(module: WasmModule): EngineKernels {
  return {
    logSoftmax(logits) {
      const [rows = 0, columns = 0] = logits.shape;
      // The kernel walks over rows.
      if (!areFloats(logits) || logits.shape.length !== 2) return undefined;
      const out = module.output(logits.shape);
      module.kernels.logSoftmax(module.address(logits), module.address(out), rows, columns);
      return out;
    },

    sumRows(x) {
      const columns = x.shape.at(-1);
      if (!areFloats(x) || columns === undefined) return undefined;
      const out = module.output([columns]);
      const rows = numel(x.shape.slice(0, -1));
      module.kernels.sumRows(module.address(x), module.address(out), rows, columns);
      return out;
    },
  };
}
