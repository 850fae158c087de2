export { setWindow } from './window';
export { conv2d, conv2dScratchBytes } from './conv2d';
export { conv2dBackpropFilter, conv2dBackpropFilterScratchBytes } from './conv2dBackpropFilter';
export { conv2dBackpropInput, conv2dBackpropInputScratchBytes } from './conv2dBackpropInput';
export { matmul, matmulScratchBytes } from './matmul';
export { maxPoolGrad } from './maxPoolGrad';
export { addScaled } from './addScaled';
export { logSoftmax } from './logSoftmax';
export { sumRows } from './sumRows';
