import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-wasm';
import type { EngineKernels } from '../kernels';
import { convolutionKernels } from './conv2d';
import { elementwiseKernels } from './elementwise';
import { guardMemory } from './guardMemory';
import { matmulKernels } from './matmul';
import { poolingKernels } from './maxPool2d';
import { WasmModule } from './module';
import { rowKernels } from './rows';

const made = new WeakMap<BackendWasm, EngineKernels>();

/** The quicker kernels of `wasm`, on the memory of this backend, which is TensorFlow.js's. */
export function wasmKernels(backend: BackendWasm): EngineKernels {
  const known = made.get(backend);
  if (known !== undefined) return known;
  guardMemory(backend);
  const kernels = kernelsOn(new WasmModule(backend));
  made.set(backend, kernels);
  return kernels;
}

function kernelsOn(module: WasmModule): EngineKernels {
  return {
    ...matmulKernels(module),
    ...convolutionKernels(module),
    ...poolingKernels(module),
    ...elementwiseKernels(module),
    ...rowKernels(module),
  };
}
