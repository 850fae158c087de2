import { checkNumber, checkNumbers } from '../checks';
import { UsageError } from '../errors';
import { checkImage, type Image, type ImageShape } from '../image';

/**
 * `image * std + mean`: undoes `Normalize(mean, std)`, so that floats lie in [0, 1] again and can be looked at.
 *
 * With mean 0.5 and std 0.5 this is the lab's `img / 2 + 0.5`.
 */
export function unnormalize<S extends ImageShape>(
  image: Image<S>,
  mean: readonly number[],
  std: readonly number[],
): Image<S> {
  checkImage('unnormalize', image);
  const { shape, data } = image;
  for (const [what, numbers] of [
    ['mean', mean],
    ['std', std],
  ] as const) {
    checkNumbers(`unnormalize's ${what}`, numbers);
    for (const number of numbers) checkNumber(`unnormalize's ${what}`, number);
  }
  const channels = shape[2];
  if (!(data instanceof Float32Array)) {
    throw new UsageError(
      'unnormalize expected an image of floats, but got bytes, which no Normalize has made',
    );
  }
  if (mean.length !== channels || std.length !== channels) {
    throw new UsageError(
      `unnormalize got ${mean.length} means and ${std.length} deviations, but the image has ${channels} channels`,
    );
  }
  const floats = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const c = i % channels;
    floats[i] = (data[i] ?? 0) * (std[c] ?? 1) + (mean[c] ?? 0);
  }
  return { shape, data: floats };
}
