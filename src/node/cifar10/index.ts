import { join } from 'node:path';
import type { CIFAR10Files, Decoded } from '../../datasets/cifar10';
import { UsageError } from '../../errors';
import { folderProblem } from './folder';
import { CIFAR10_SOURCE, type Source } from '../../datasets/archive/source';

export function isPresent(root: string): boolean {
  return folderProblem(join(root, CIFAR10_SOURCE.folder), CIFAR10_SOURCE) === undefined;
}

/** Gets the files if need be, and reads them. */
export async function loadImages(
  options: CIFAR10Files,
  source: Source = { ...CIFAR10_SOURCE, urls: options.mirrors ?? CIFAR10_SOURCE.urls },
): Promise<Decoded> {
  const { train, limit = Infinity } = options;
  if (limit !== Infinity && (!Number.isInteger(limit) || limit < 1)) {
    throw new UsageError(`expected limit to be a whole number of images from 1 on, but got ${limit}`);
  }
  // What unpacks archives is loaded when it is needed.
  const [{ prepare }, { readImages }] = await Promise.all([import('./prepare'), import('./decode')]);
  const folder = await prepare(options, source);
  const files = train ? source.trainFiles : source.testFiles;
  return await readImages(folder, files, source, Math.min(limit, files.length * source.recordsPerFile));
}
