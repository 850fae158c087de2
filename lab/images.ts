import { transforms, type ImageDataset } from '../src';

/** A data set of the lab. */
export type Images = ImageDataset<readonly [32, 32, 3]>;

/** From bytes to numbers between −1 and 1. */
export const transform = new transforms.Compose([
  new transforms.ToTensor(),
  new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
]);
