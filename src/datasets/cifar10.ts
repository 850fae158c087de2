import { join } from 'node:path';
import { UsageError } from '../errors';
import type { Transform } from '../transforms';
import { CIFAR10_CLASSES } from './cifar10Classes';
import { type Decoded, readImages } from './decode';
import { ImageDataset } from './imageDataset';
import { folderProblem, prepare, type PrepareOptions } from './prepare';
import { CIFAR10_SOURCE, IMAGE_SHAPE, type Source } from './source';

export interface CIFAR10Options extends PrepareOptions {
  /** The 50,000 images for training, or else the 10,000 for testing. */
  readonly train: boolean;
  readonly transform?: Transform | undefined;
  /** Only the first so many images; no more of the files is read than they need. */
  readonly limit?: number | undefined;
  /** Addresses of the archive, to be tried in this order in place of the known ones. */
  readonly mirrors?: readonly string[] | undefined;
}

/**
 * torchvision.datasets.CIFAR10: photographs of ten kinds of things, 32 × 32 pixels in colour.
 *
 * Alex Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009. The images of the binary version
 * are read: the same ones, in the same order, as PyTorch reads from the version for Python.
 */
export class CIFAR10 extends ImageDataset<typeof IMAGE_SHAPE> {
  static readonly classes = CIFAR10_CLASSES;
  readonly train: boolean;

  private constructor(train: boolean, { pixels, labels }: Decoded, transform?: Transform) {
    super(IMAGE_SHAPE, pixels, labels, CIFAR10_CLASSES, transform);
    this.train = train;
  }

  get name() {
    return 'CIFAR-10' as const;
  }

  /** torchvision.datasets.CIFAR10(root, train, transform, download=download) */
  static async open(options: CIFAR10Options): Promise<CIFAR10> {
    const source = { ...CIFAR10_SOURCE, urls: options.mirrors ?? CIFAR10_SOURCE.urls };
    return new CIFAR10(options.train, await loadImages(options, source), options.transform);
  }

  /** Whether all files are in `root` already, so that `open` has nothing to download. */
  static isPresent(root: string): boolean {
    return folderProblem(join(root, CIFAR10_SOURCE.folder), CIFAR10_SOURCE) === undefined;
  }
}

/** Gets the files if need be, and reads them. */
export async function loadImages(options: CIFAR10Options, source: Source): Promise<Decoded> {
  const { train, limit = Infinity } = options;
  if (limit !== Infinity && (!Number.isInteger(limit) || limit < 1)) {
    throw new UsageError(`expected limit to be a whole number of images from 1 on, but got ${limit}`);
  }
  const folder = await prepare(options, source);
  const files = train ? source.trainFiles : source.testFiles;
  return await readImages(folder, files, source, Math.min(limit, files.length * source.recordsPerFile));
}
