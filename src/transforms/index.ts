export type { SameSize, Transform, Transformed } from './transform';
export { Compose } from './compose';
export { ToTensor } from './toTensor';
export { Normalize } from './normalize';
export { tablesOf } from './table';
