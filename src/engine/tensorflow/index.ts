import type { KernelBackend } from '@tensorflow/tfjs-core';
import type { EngineKernels } from '../kernels';
import { track } from '../raw';
import { run } from '../run';
import { convolutionKernels } from './conv2d';
import { matmulKernels } from './matmul';
import { poolingKernels } from './maxPool2d';
import { Native, without, type NativeBackend } from './native';

const made = new WeakMap<object, EngineKernels>();

/**
 * The quicker kernels of `tensorflow`: they ask TensorFlow for more at once than TensorFlow.js's own do, for each
 * call has a cost of its own (`bench/README.md`).
 */
export function tensorflowKernels(backend: KernelBackend): EngineKernels {
  // The engine `tensorflow` has this backend only.
  const kernels = made.get(backend) ?? kernelsOn(new Native(backend as NativeBackend));
  made.set(backend, kernels);
  return kernels;
}

function kernelsOn(native: Native): EngineKernels {
  return {
    ...matmulKernels(native),
    ...convolutionKernels(native),
    ...poolingKernels(native),
    relu: (x) => run('Relu', { x }),
    // Not TensorFlow's own, in which NaN has no slope. (SelectV2 would take one 0 for all, but slowly.)
    reluGrad(dy, y) {
      const [isOff, zeros] = [native.call('LessEqual', [y, native.float(0)]), native.call('ZerosLike', [dy])];
      return track(without(native.call('Select', [isOff, zeros, dy]), isOff, zeros));
    },
    logSoftmax: (logits) => track(native.call('LogSoftmax', [logits])),
    sumRows: (x) => track(native.call(x.shape.length === 1 ? 'Identity' : 'BiasAddGrad', [x])),
    addScaled(x, y, factor) {
      const scaled = native.call('Mul', [y, native.float(factor)]);
      return track(without(native.call('AddV2', [x, scaled]), scaled));
    },
  };
}
