import { getKernelsForBackend, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import type { KernelFunc, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';

/**
 * A kernel of this project: takes the standard inputs and attributes of TensorFlow.js, and gives the result, or undefined for a case
 * that it leaves to the kernel that was there before. `Module` is what it computes with.
 */
export type OwnKernel<Inputs, Attrs, Module> = (
  inputs: Inputs,
  attrs: Attrs,
  module: Module,
) => TensorInfo | undefined;

/** Registers a kernel for a backend; `needs` says in words what it can do, for where there is no other to turn to. */
export type ReplaceKernel<Module> = <Inputs, Attrs>(
  kernelName: string,
  own: OwnKernel<Inputs, Attrs, Module>,
  needs: string,
) => void;

/** `makeModule` is called once for each backend, at the first call of one of its kernels. */
export function kernelReplacer<Module>(
  backendName: string,
  makeModule: (backend: object) => Module,
): ReplaceKernel<Module> {
  const modules = new WeakMap<object, Module>();
  const moduleOf = (backend: object): Module => {
    const module = modules.get(backend) ?? makeModule(backend);
    modules.set(backend, module);
    return module;
  };
  return <Inputs, Attrs>(kernelName: string, own: OwnKernel<Inputs, Attrs, Module>, needs: string) => {
    const stock = getKernelsForBackend(backendName).find((kernel) => kernel.kernelName === kernelName);
    const kernelFunc: KernelFunc = (params) => {
      // The registry is untyped: a kernel's name stands for the inputs and attributes that it gets.
      const result = own(params.inputs as Inputs, params.attrs as Attrs, moduleOf(params.backend));
      if (result !== undefined) return result;
      if (stock !== undefined) return stock.kernelFunc(params);
      throw new Error(`${kernelName} on ${backendName} expected ${needs}, but got ${describe(params)}`);
    };
    if (stock !== undefined) unregisterKernel(kernelName, backendName);
    // The stock kernel's set-up stays with it, for a backend that is started later.
    registerKernel({ ...stock, kernelName, backendName, kernelFunc });
  };
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
