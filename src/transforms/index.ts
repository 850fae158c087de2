export type { SameSize, Transform, Transformed } from './transform';
export { Compose } from './compose';
export { ToTensor } from './toTensor';
export { Normalize } from './normalize';
export { Resize } from './resize';
export { CenterCrop } from './centerCrop';
export { RandomCrop, type RandomCropOptions } from './randomCrop';
export { RandomHorizontalFlip } from './randomHorizontalFlip';
export { Grayscale } from './grayscale';
