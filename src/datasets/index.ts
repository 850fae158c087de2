export { ImageDataset } from './imageDataset';
export { CIFAR10, CIFAR10_CLASSES, type CIFAR10Options } from './cifar10';
export type { DownloadProgress } from './download';
export { Shapes, SHAPES_CLASSES, type ShapesOptions } from './shapes';
export { openDataset, type OpenDatasetOptions } from './openDataset';
