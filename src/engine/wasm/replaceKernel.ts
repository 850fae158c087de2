import { getKernelsForBackend, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import type { KernelFunc, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import { wasmModule, type WasmModule } from './module';

/**
 * A kernel of this project: takes the standard inputs and attributes of TensorFlow.js, and gives the result, or undefined for a case
 * that it leaves to the kernel that was there before.
 */
export type OwnKernel<Inputs, Attrs> = (
  inputs: Inputs,
  attrs: Attrs,
  module: WasmModule,
) => TensorInfo | undefined;

/** Registers a kernel for the wasm backend; `needs` says in words what it can do, for where there is no other to turn to. */
export function replaceKernel<Inputs, Attrs>(
  kernelName: string,
  own: OwnKernel<Inputs, Attrs>,
  needs: string,
): void {
  const stock = getKernelsForBackend('wasm').find((kernel) => kernel.kernelName === kernelName);
  const kernelFunc: KernelFunc = (params) => {
    // The registry is untyped: a kernel's name stands for the inputs and attributes that it gets.
    const result = own(params.inputs as Inputs, params.attrs as Attrs, wasmModule(params.backend));
    if (result !== undefined) return result;
    if (stock !== undefined) return stock.kernelFunc(params);
    throw new Error(`${kernelName} on wasm expected ${needs}, but got ${describe(params)}`);
  };
  if (stock !== undefined) unregisterKernel(kernelName, 'wasm');
  // The stock kernel's set-up stays with it, for a backend that is started later.
  registerKernel({ ...stock, kernelName, backendName: 'wasm', kernelFunc });
}

function describe({
  inputs,
  attrs,
}: {
  inputs: Record<string, TensorInfo | undefined>;
  attrs?: NamedAttrMap;
}): string {
  const tensors = Object.entries(inputs).map(([name, x]) => `${name} ${x?.dtype}[${x?.shape.join(', ')}]`);
  return `${tensors.join(', ')}, ${JSON.stringify(attrs)}`;
}
