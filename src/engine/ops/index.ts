/** All that formulas are made of. */
export * from './arithmetic';
export * from './layout';
export * from './matmul';
export * from './reductions';
export * from './patches';
export * from './places';
