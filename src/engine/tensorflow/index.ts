import { kernelReplacer } from '../replaceKernel';
import { addScaled, reluGrad, reshape, sumRows, transpose } from './arithmetic';
import { torchConv2d, torchConv2dBackpropFilter, torchConv2dBackpropInput } from './convolution';
import { crossEntropy, crossEntropyGrad, logSoftmax } from './crossEntropy';
import { fusedMatmul, matmul } from './matmul';
import { Native, type NativeBackend } from './native';

let isRegistered = false;

/**
 * Gives TensorFlow.js's native backend kernels that ask TensorFlow for more at once than its own do: each call costs some ten
 * microseconds, which at the lab's size is more than the arithmetic in it. A second call changes nothing.
 */
export function registerTensorflowKernels(): void {
  if (isRegistered) return;
  isRegistered = true;
  // A kernel registered for 'tensorflow' is only ever called with this backend.
  const replaceKernel = kernelReplacer('tensorflow', (backend) => new Native(backend as NativeBackend));
  replaceKernel('TorchConv2D', torchConv2d, 'float32 tensors');
  replaceKernel('TorchConv2DBackpropInput', torchConv2dBackpropInput, 'float32 tensors');
  replaceKernel('TorchConv2DBackpropFilter', torchConv2dBackpropFilter, 'float32 tensors');
  replaceKernel('BatchMatMul', matmul, 'float32 tensors');
  replaceKernel('_FusedMatMul', fusedMatmul, 'float32 tensors');
  replaceKernel('SparseSoftmaxCrossEntropy', crossEntropy, 'float32 logits and int32 labels');
  replaceKernel('SparseSoftmaxCrossEntropyGrad', crossEntropyGrad, 'float32 logits and int32 labels');
  replaceKernel('LogSoftmax', logSoftmax, 'a float32 tensor of rank 2');
  replaceKernel('AddScaled', addScaled, 'two float32 tensors');
  replaceKernel('ReluGrad', reluGrad, 'two float32 tensors of one shape');
  replaceKernel('SumRows', sumRows, 'a float32 tensor of rank 1 or more');
  replaceKernel('Transpose', transpose, 'a tensor');
  replaceKernel('Reshape', reshape, 'a tensor');
}
