import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-wasm';
import { kernelReplacer } from '../replaceKernel';
import { addScaled } from './addScaled';
import { batchMatMul, fusedMatMul } from './matmul';
import { conv2d, fusedConv2d, torchConv2d } from './conv2d';
import {
  conv2dBackpropFilter,
  conv2dBackpropInput,
  torchConv2dBackpropFilter,
  torchConv2dBackpropInput,
} from './conv2dGradients';
import { crossEntropyGrad, nllLoss } from './crossEntropy';
import { logSoftmax } from './logSoftmax';
import { maxPoolGrad } from './maxPoolGrad';
import { reluGrad } from './reluGrad';
import { WasmModule } from './module';
import { sgd } from './sgd';
import { sumRows } from './sumRows';

let isRegistered = false;

/**
 * Gives TensorFlow.js's wasm backend this project's kernels, under the standard names: those that it lacks to train, and quicker
 * ones for some that it has. To be called after `setBackend('wasm')`; a second call changes nothing.
 */
export function registerWasmKernels(): void {
  if (isRegistered) return;
  isRegistered = true;
  // A kernel registered for 'wasm' is only ever called with this backend.
  const replaceKernel = kernelReplacer('wasm', (backend) => new WasmModule(backend as BackendWasm));
  const convolution = "float32 tensors, dataFormat 'NHWC' and dilations 1";
  replaceKernel('Conv2D', conv2d, convolution);
  replaceKernel('FusedConv2D', fusedConv2d, convolution);
  replaceKernel('Conv2DBackpropFilter', conv2dBackpropFilter, convolution);
  replaceKernel('Conv2DBackpropInput', conv2dBackpropInput, convolution);
  replaceKernel('TorchConv2D', torchConv2d, convolution);
  replaceKernel('TorchConv2DBackpropFilter', torchConv2dBackpropFilter, convolution);
  replaceKernel('TorchConv2DBackpropInput', torchConv2dBackpropInput, convolution);
  replaceKernel('BatchMatMul', batchMatMul, 'float32 tensors');
  replaceKernel('_FusedMatMul', fusedMatMul, 'float32 tensors');
  replaceKernel('AddScaled', addScaled, 'two float32 tensors of one shape');
  replaceKernel('Sgd', sgd, 'float32 tensors');
  replaceKernel('NllLoss', nllLoss, 'float32 numbers and int32 labels');
  replaceKernel('CrossEntropyGrad', crossEntropyGrad, 'float32 numbers and int32 labels');
  replaceKernel('LogSoftmax', logSoftmax, 'a float32 tensor of rank 2');
  replaceKernel('ReluGrad', reluGrad, 'two float32 tensors of one shape');
  replaceKernel('SumRows', sumRows, 'a float32 tensor of rank 1 or more');
  replaceKernel('MaxPoolGrad', maxPoolGrad, 'float32 tensors');
}
