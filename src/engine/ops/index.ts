/** All that formulas are made of. */
export * from './arithmetic';
export * from './reductions';
export * from './patches';
