export { Module } from './module';
export { Parameter } from './parameter';
export { Buffer } from './buffer';
export type { ArrayData, StateDict, StoredArray } from './stateDict';
export { Sequential, type Layer } from './sequential';
export { ModuleList } from './moduleList';
export { ModuleDict } from './moduleDict';
export { Conv2d, type Conv2dOptions } from './conv2d';
export { MaxPool2d } from './maxPool2d';
export { AvgPool2d } from './avgPool2d';
export { BatchNorm2d, type BatchNorm2dOptions } from './batchNorm2d';
export { Linear } from './linear';
export { Flatten } from './flatten';
export { Dropout } from './dropout';
export { Identity, LogSoftmax, ReLU, Sigmoid, Softmax, Tanh } from './activations';
export { CrossEntropyLoss } from './crossEntropyLoss';
export { MSELoss } from './mseLoss';
export type { CrossEntropyOptions, Reduction } from './functional';
/** torch.nn.functional: what layers compute, as functions. */
export * as functional from './functional';
/** torch.nn.utils: what is done with the gradients of all parameters together. */
export * as utils from './utils';
export { summary } from './summary';
