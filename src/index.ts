/** The whole public surface, in PyTorch's names. Lessons import from here. */
export { ENGINES, engineName, memory, setEngine, type EngineName } from './engine';
export { UsageError } from './errors';
export type { Image, ImageShape } from './image';
export { Generator, defaultGenerator, manualSeed } from './random';
export { outputSize, type OutputSize, type Product, type Shape, type Size2d } from './shape';
export { Tensor, ones, rand, tensor, zeros } from './tensor';
export { tidy } from './scope';
export { backward, isGradEnabled, noGrad } from './autograd';
export * as nn from './nn';
export * as optim from './optim';
export * as transforms from './transforms';
export * from './data';
export * from './metrics';
export * from './serialization';
export * from './datasets';
export * from './vision';
export { run } from './run';
