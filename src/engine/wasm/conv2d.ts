import type { EngineKernels } from '../kernels';
import { areFloats } from '../raw';
import { placesOf } from '../window';
import { expectShape, type WasmModule } from './module';

/** Convolutions of images [N, H, W, in] with PyTorch's filters, [out, in, KH, KW]. */
export function convolutionKernels(module: WasmModule): EngineKernels {
  const { kernels } = module;
  return {
    conv2d(x, weight, bias, window) {
      if (!areFloats(x, weight)) return undefined;
      const [out] = weight.shape;
      expectShape('weight', weight, [out, x.shape[3] ?? 0, ...window.kernelSize]);
      if (bias !== null) expectShape('bias', bias, [out]);
      module.setWindow(x.shape, out, window);
      const y = module.output([x.shape[0], ...placesOf(x.shape, window), out]);
      const scratch = module.scratch(kernels.conv2dScratchBytes());
      const biasAddress = bias === null ? 0 : module.address(bias);
      const [from, by, to] = [module.address(x), module.address(weight), module.address(y)];
      kernels.conv2d(from, by, biasAddress, to, scratch);
      return y;
    },

    conv2dGradInput(dy, weight, inputShape, window) {
      if (!areFloats(dy, weight)) return undefined;
      const [out] = weight.shape;
      expectShape('weight', weight, [out, inputShape[3] ?? 0, ...window.kernelSize]);
      expectShape('dy', dy, [inputShape[0] ?? 0, ...placesOf(inputShape, window), out]);
      module.setWindow(inputShape, out, window);
      const dx = module.output(inputShape);
      const scratch = module.scratch(kernels.conv2dBackpropInputScratchBytes());
      const [from, by, to] = [module.address(dy), module.address(weight), module.address(dx)];
      kernels.conv2dBackpropInput(from, by, to, scratch);
      return dx;
    },

    conv2dGradWeight(dy, x, weightShape, window) {
      if (!areFloats(x, dy)) return undefined;
      const [out = 0] = weightShape;
      expectShape('dy', dy, [x.shape[0], ...placesOf(x.shape, window), out]);
      module.setWindow(x.shape, out, window);
      const dWeight = module.output([out, x.shape[3] ?? 0, ...window.kernelSize]);
      const scratch = module.scratch(kernels.conv2dBackpropFilterScratchBytes());
      const [from, by, to] = [module.address(x), module.address(dy), module.address(dWeight)];
      kernels.conv2dBackpropFilter(from, by, to, scratch);
      return dWeight;
    },
  };
}
