export { add, div, mul, sub } from './arithmetic';
export { exp, log, sqrt } from './elementwise';
export { permute, reshape, transpose } from './layout';
export { matmul } from './matmul';
export { cat, slice, stack } from './parts';
export { argMax, max, mean, sum, type ReductionOptions } from './reductions';
