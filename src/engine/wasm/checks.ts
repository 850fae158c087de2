import { util } from '@tensorflow/tfjs-core';
import type { TensorInfo } from '@tensorflow/tfjs-core';

/** A kernel that walked over a tensor of another shape would read whatever lies behind it. */
export function expectShape(name: string, tensor: TensorInfo, expected: readonly number[]): void {
  if (!util.arraysEqual(tensor.shape, [...expected])) {
    throw new Error(`expected ${name} [${expected.join(', ')}], but got [${tensor.shape.join(', ')}]`);
  }
}

/** Our kernels know one type of numbers. */
export function areFloats(...tensors: TensorInfo[]): boolean {
  return tensors.every(({ dtype }) => dtype === 'float32');
}

/** Whether there is no bias, or one for each column. */
export function fits(bias: TensorInfo | undefined, columns: number): boolean {
  if (bias === undefined) return true;
  return areFloats(bias) && bias.shape.length === 1 && bias.shape[0] === columns;
}
