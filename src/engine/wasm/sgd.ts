import type { TensorInfo } from '@tensorflow/tfjs-core';
import { numel } from '../../shape';
import { areFloats, expectShape } from './checks';
import type { WasmModule } from './module';

interface Inputs {
  weight: TensorInfo;
  gradient: TensorInfo;
  velocity: TensorInfo;
}

interface Attrs {
  lr: number;
  kept: number;
  share: number;
  weightDecay: number;
  nesterov: number;
}

/** SGD with momentum: changes `weight` and `velocity` in place, and gives `weight` back. TensorFlow.js has no kernel for it. */
export function sgd(
  { weight, gradient, velocity }: Inputs,
  { lr, kept, share, weightDecay, nesterov }: Attrs,
  module: WasmModule,
): TensorInfo | undefined {
  if (!areFloats(weight, gradient, velocity)) return undefined;
  expectShape('gradient', gradient, weight.shape);
  expectShape('velocity', velocity, weight.shape);
  const [w, g, v] = [module.address(weight), module.address(gradient), module.address(velocity)];
  module.kernels.sgd(w, g, v, numel(weight.shape), lr, kept, share, weightDecay, nesterov);
  return module.alias(weight);
}
