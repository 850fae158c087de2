export { ENGINES, engineName, memory, setEngine, type EngineName, type EngineOptions } from './engine';
export { KERNELS, type KernelName, type Kernels } from './kernels';
export { quick } from './quick';
export { isRaw, type Raw } from './raw';
export { placesOf, type Window } from './window';
export * as ops from './ops';
