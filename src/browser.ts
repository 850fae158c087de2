// The whole public surface for a browser, with the same names; what needs Node says so when it is called.
export {
  ENGINES,
  KERNELS,
  engineName,
  memory,
  quick,
  setEngine,
  type EngineName,
  type EngineOptions,
  type KernelName,
  type Kernels,
  type Raw,
} from './engine';
/** What formulas are made of: arithmetic on raw tensors, without gradients. */
export { ops } from './engine';
export { UsageError } from './errors';
export { checkWritable } from './files';
export { finite } from './finite';
export type { Image, ImageShape } from './image';
export { Generator, defaultGenerator, getRngState, manualSeed, setRngState } from './random';
export { outputSize, type Shape, type Size2d } from './shape';
export type { Broadcast, OutputSize, Product } from './shapeTypes';
export { Tensor, type GradFn } from './tensor';
export { full, ones, rand, tensor, zeros, type CreateOptions } from './create';
export type { Nested, NestedShape } from './nested';
export { operation, type Rule, type Saved } from './operation';
export * from './operations';
export { tidy } from './tidy';
export { backward, graphOf, type BackwardOptions } from './autograd';
export { isGradEnabled, noGrad } from './gradMode';
import './methods';
/** torch.nn: layers, losses, and networks made of them. */
export * as nn from './nn';
export { summary } from './nn';
/** torch.optim: what changes the weights after each batch. */
export * as optim from './optim';
/** torchvision.transforms: what is done with each picture on its way to the network. */
export * as transforms from './transforms';
export * from './data';
export * from './metrics';
export * from './serialization';
export * from './datasets';
export * from './vision';
export { run } from './run';
