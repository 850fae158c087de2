export { ImageDataset } from './imageDataset';
export { CIFAR10, type CIFAR10Options, type DownloadProgress } from './cifar10';
export { CIFAR10_CLASSES } from './cifar10Classes';
export { Shapes, SHAPES_CLASSES, type ShapesOptions } from './shapes';
export { openDataset, type OpenDatasetOptions } from './openDataset';
export { ImageFolder, type ImageFolderOptions } from './imageFolder';
export type { ImageFiles, FileSample } from './imageFiles';
