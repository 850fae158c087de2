import type { EngineKernels } from '../kernels';
import { placesOf } from '../window';
import { areFloats, type WasmModule } from './module';

/** Convolutions of images [N, H, W, in] with PyTorch's filters, [out, in, KH, KW]. */
export function convolutionKernels(module: WasmModule): EngineKernels {
  const { kernels } = module;
  return {
    conv2d(x, weight, bias, window) {
      if (!areFloats(x, weight)) return undefined;
      const [out] = weight.shape;
      const y = module.output([x.shape[0], ...placesOf(x.shape, window), out]);
      module.setWindow(x.shape, out, window);
      const scratch = module.scratch(kernels.conv2dScratchBytes());
      const biasAddress = bias === null ? 0 : module.address(bias);
      const [from, by, to] = [module.address(x), module.address(weight), module.address(y)];
      kernels.conv2d(from, by, biasAddress, to, scratch);
      return y;
    },

    conv2dGradInput(dy, weight, inputShape, window) {
      if (!areFloats(dy, weight)) return undefined;
      const dx = module.output(inputShape);
      module.setWindow(inputShape, weight.shape[0], window);
      const scratch = module.scratch(kernels.conv2dBackpropInputScratchBytes());
      const [from, by, to] = [module.address(dy), module.address(weight), module.address(dx)];
      kernels.conv2dBackpropInput(from, by, to, scratch);
      return dx;
    },

    conv2dGradWeight(dy, x, weightShape, window) {
      if (!areFloats(x, dy)) return undefined;
      const dWeight = module.output(weightShape);
      module.setWindow(x.shape, weightShape[0] ?? 0, window);
      const scratch = module.scratch(kernels.conv2dBackpropFilterScratchBytes());
      const [from, by, to] = [module.address(x), module.address(dy), module.address(dWeight)];
      kernels.conv2dBackpropFilter(from, by, to, scratch);
      return dWeight;
    },
  };
}
