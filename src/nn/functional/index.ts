export { relu, sigmoid, tanh } from './activations';
export { conv2d, type Conv2dWindow } from './conv2d';
export { crossEntropy, type CrossEntropyOptions, type Reduction } from './crossEntropy';
export { flatten } from './flatten';
export { linear } from './linear';
export { maxPool2d, type PoolOptions } from './maxPool2d';
export { logSoftmax, softmax } from './softmax';
