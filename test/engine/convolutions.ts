import type { KernelCase } from './kernelCases';

/** A convolution's sizes, from which the calls of all four kernels follow. */
export interface Convolution {
  readonly x: readonly [number, number, number, number];
  readonly filter: readonly [number, number];
  readonly out: number;
  readonly strides?: readonly [number, number];
  readonly pad?: 'valid' | 'same' | number | readonly (readonly [number, number])[];
}

/** The size of the output along an axis, by the usual formula. */
function outSize(conv: Convolution, axis: 0 | 1): number {
  const { x, filter, strides = [1, 1], pad = 'valid' } = conv;
  const length = x[axis + 1]!;
  if (pad === 'same') return Math.ceil(length / strides[axis]);
  let around = 0;
  if (typeof pad === 'number') around = 2 * pad;
  else if (typeof pad === 'object') around = pad[axis + 1]![0] + pad[axis + 1]![1];
  return Math.floor((length + around - filter[axis]) / strides[axis]) + 1;
}

export function convolutionKernels(conv: Convolution): KernelCase[] {
  const { x, filter, out, strides = [1, 1], pad = 'valid' } = conv;
  // Attributes are mutable in TensorFlow.js's types.
  const padding = typeof pad === 'object' ? pad.map(([before, after]) => [before, after]) : pad;
  const attrs = { strides: [...strides], pad: padding, dataFormat: 'NHWC', dilations: [1, 1] };
  const filterShape = [...filter, x[3], out];
  const dy = [x[0], outSize(conv, 0), outSize(conv, 1), out];
  const fused = { x, filter: filterShape, bias: [out] };
  return [
    { kernel: 'Conv2D', inputs: { x, filter: filterShape }, attrs },
    { kernel: 'FusedConv2D', inputs: fused, attrs: { ...attrs, activation: 'linear' } },
    { kernel: 'FusedConv2D', inputs: fused, attrs: { ...attrs, activation: 'relu' } },
    { kernel: 'Conv2DBackpropFilter', inputs: { x, dy }, attrs: { ...attrs, filterShape } },
    {
      kernel: 'Conv2DBackpropInput',
      inputs: { dy, filter: filterShape },
      attrs: { ...attrs, inputShape: [...x] },
    },
  ];
}
