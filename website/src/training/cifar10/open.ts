import { CIFAR10_SOURCE, type Source } from '../../../../src/datasets/archive/source';
import { cifar10Source } from '../../../../src/datasets/cifar10';
import { IMAGE_BYTES } from '../../../../src/datasets/format';
import { unpackImages } from './unpack';

/** Unpacks a reader's archive, and gives its images to `CIFAR10.open`, as a terminal's folder gives them. */
export async function openArchive(
  file: File,
  onBytes: (bytes: number) => void,
  source: Source = CIFAR10_SOURCE,
): Promise<void> {
  const sets = await unpackImages(file, source, onBytes);
  cifar10Source.provide({
    isPresent: () => true,
    load({ train, limit = Infinity }) {
      const { pixels, labels } = train ? sets.train : sets.test;
      const count = Math.min(limit, labels.length);
      return Promise.resolve({
        pixels: pixels.subarray(0, count * IMAGE_BYTES),
        labels: labels.subarray(0, count),
      });
    },
  });
}
