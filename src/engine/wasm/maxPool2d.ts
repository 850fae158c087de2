import type { EngineKernels } from '../kernels';
import { areFloats } from '../raw';
import { placesOf } from '../window';
import { expectShape, type WasmModule } from './module';

export function poolingKernels(module: WasmModule): EngineKernels {
  return {
    maxPool2d(x, window) {
      const [n = 0, , , channels = 0] = x.shape;
      if (!areFloats(x)) return undefined;
      module.setWindow(x.shape, channels, window);
      const y = module.output([n, ...placesOf(x.shape, window), channels]);
      module.kernels.maxPool(module.address(x), module.address(y));
      return y;
    },

    maxPool2dGrad(dy, x, window) {
      if (!areFloats(dy, x)) return undefined;
      const [n = 0, , , channels = 0] = x.shape;
      expectShape('dy', dy, [n, ...placesOf(x.shape, window), channels]);
      module.setWindow(x.shape, channels, window);
      const dx = module.output(x.shape);
      module.kernels.maxPoolGrad(module.address(x), module.address(dy), module.address(dx));
      return dx;
    },
  };
}
