import { checkFloat, checkNumbers } from '../checks';
import { UsageError } from '../errors';
import { checkImage, type Image, type ImageShape } from '../image';
import type { SameSize } from './transform';

/**
 * torchvision.transforms.Normalize: `(value - mean) / std`, for each channel with its own mean and std.
 *
 * With mean 0.5 and std 0.5 it maps [0, 1] to [-1, 1]. (It gives mean 0 and deviation 1 only if `mean` and `std` are
 * the data's own.)
 */
export class Normalize implements SameSize {
  /** Of CIFAR-10's bytes, `apply` is called once, for a table of all 256 values in each channel. */
  readonly isPointwise = true;
  readonly mean: readonly number[];
  readonly std: readonly number[];

  constructor(mean: readonly number[], std: readonly number[]) {
    checkNumbers("Normalize's mean", mean);
    checkNumbers("Normalize's std", std);
    if (mean.length !== std.length) {
      throw new UsageError(
        `Normalize expected as many means as deviations, but got ${mean.length} and ${std.length}`,
      );
    }
    // As 32-bit floats, which it computes with, a deviation could become 0.
    for (const number of [...mean, ...std]) checkFloat("Normalize's means and deviations", number);
    if (std.map(Math.fround).includes(0))
      throw new UsageError('Normalize expected deviations other than 0, for it divides by them');
    this.mean = mean.map(Math.fround);
    this.std = std.map(Math.fround);
  }

  apply<S extends ImageShape>(image: Image<S>): Image<S> {
    checkImage('Normalize', image);
    const { shape, data } = image;
    const channels = shape[2];
    if (!(data instanceof Float32Array)) {
      throw new UsageError('Normalize expected an image of floats, but got bytes: put ToTensor before it');
    }
    if (channels !== this.mean.length) {
      throw new UsageError(`Normalize has ${this.mean.length} channels, but the image has ${channels}`);
    }
    const normalized = new Float32Array(data.length);
    for (let c = 0; c < channels; c++) {
      const mean = this.mean[c] ?? 0;
      const std = this.std[c] ?? 1;
      // PyTorch subtracts and divides in 32 bits, so the difference is rounded before it is divided.
      for (let i = c; i < data.length; i += channels)
        normalized[i] = Math.fround((data[i] ?? 0) - mean) / std;
    }
    return { shape, data: normalized };
  }
}
