import { numel } from '../../shape';
import type { EngineKernels } from '../kernels';
import { areFloats } from '../raw';
import { run } from '../run';
import { expectShape, type WasmModule } from './module';

/** Number by number. */
export function elementwiseKernels(module: WasmModule): EngineKernels {
  return {
    // TensorFlow.js has this one already.
    relu: (x) => (areFloats(x) ? run('Relu', { x }) : undefined),

    reluGrad(dy, y) {
      if (!areFloats(dy, y)) return undefined;
      expectShape('dy', dy, y.shape);
      const out = module.output(y.shape);
      module.kernels.reluGrad(module.address(dy), module.address(y), module.address(out), numel(y.shape));
      return out;
    },

    addScaled(x, y, factor) {
      if (!areFloats(x, y)) return undefined;
      expectShape('y', y, x.shape);
      const out = module.output(x.shape);
      const [a, b, to] = [module.address(x), module.address(y), module.address(out)];
      module.kernels.addScaled(a, b, factor, to, numel(x.shape));
      return out;
    },
  };
}
