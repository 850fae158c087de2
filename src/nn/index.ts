export { Module } from './module';
export { Parameter } from './parameter';
export type { ArrayData, StateDict } from './stateDict';
export { Conv2d, type Conv2dOptions } from './conv2d';
export { MaxPool2d } from './maxPool2d';
export { Linear } from './linear';
export { CrossEntropyLoss, type Reduction } from './crossEntropyLoss';
export * as functional from './functional';
export { summary } from './summary';
