import {
  getKernel,
  type KernelConfig,
  type KernelFunc,
  type NamedAttrMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { checkKernel } from './checkKernel';
import { runningEngine } from './engine';
import { checkRoom } from './room';
import { track, type Raw } from './raw';

/** Calls one of TensorFlow.js's kernels. (Its own `runKernel` also serves its tape, which is not used here.) */
export function run(name: string, inputs: Record<string, Raw> | Raw[], attrs: NamedAttrMap = {}): Raw {
  const engine = runningEngine();
  // Kernels that join tensors take a list of them; the declared type leaves that out.
  const named = inputs as Record<string, Raw>;
  checkKernel(name, named, attrs);
  checkRoom(engine.backend, name, named, attrs);
  const out = kernelOf(engine.backendName, name)({ inputs: named, attrs, backend: engine.backend });
  // Each kernel that is used here has one output.
  return asRaw(out as TensorInfo | Raw);
}

/** Some backends give a tensor, others what it takes to make one. */
export function asRaw(out: TensorInfo | Raw): Raw {
  return track('rank' in out ? out : runningEngine().makeTensorFromTensorInfo(out));
}

function kernelOf(backend: string, name: string): KernelFunc {
  // The declared type leaves out that there may be none.
  const config = getKernel(name, backend) as KernelConfig | undefined;
  if (config === undefined) throw new Error(`the engine "${backend}" has no kernel ${name}`);
  return config.kernelFunc;
}
