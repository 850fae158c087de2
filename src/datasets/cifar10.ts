import { checkText } from '../checks';
import { FromNode } from '../fromNode';
import type { SameSize, Transform } from '../transforms';
import { checkOpen } from './checkOpen';
import { CIFAR10_CLASSES } from './cifar10Classes';
import { IMAGE_SHAPE } from './format';
import { ImageDataset } from './imageDataset';

/** The images of one or several files, as an `ImageDataset` holds them. */
export interface Decoded {
  /** Image after image, row by row, red, green and blue side by side; on a `SharedArrayBuffer`. */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** How far a download has come. */
export interface DownloadProgress {
  readonly url: string;
  /** Bytes that are on the disk, those of an earlier, interrupted download included. */
  readonly received: number;
  readonly total: number;
}

export interface DownloadOptions {
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Stops the download; what has arrived is kept for the next one. */
  readonly signal?: AbortSignal | undefined;
  /** How long a server may take to answer. */
  readonly connectTimeoutMs?: number | undefined;
  /** How long no byte may arrive. */
  readonly stallTimeoutMs?: number | undefined;
  /** How often one address is tried again after a fault that may pass. */
  readonly retries?: number | undefined;
  /** The pause before the first of these; each further one is twice as long. */
  readonly retryDelayMs?: number | undefined;
}

export interface CIFAR10Files extends DownloadOptions {
  /** The folder that holds data sets, './data' for example. */
  readonly root: string;
  /** The 50,000 images for training, or else the 10,000 for testing. */
  readonly train: boolean;
  /**
   * Download what is not there, by the way of the proxy that HTTPS_PROXY names, if it does. Of several programs that ask for the
   * same folder, one downloads, and the others wait.
   */
  readonly download?: boolean | undefined;
  /** A copy of the archive, to be unpacked in place of a download; a file, and no pipe. */
  readonly archive?: string | undefined;
  /** Only the first so many images; of the files, only those that hold them are read. */
  readonly limit?: number | undefined;
  /** Addresses of the archive, to be tried in this order in place of the known ones. */
  readonly mirrors?: readonly string[] | undefined;
}

/** What `CIFAR10.open` needs: where the images are or go, which ones, and what is done with each. */
export interface CIFAR10Options<T extends Transform = SameSize> extends CIFAR10Files {
  readonly transform?: T | undefined;
}

/** What gets the images from the disk, or from the network. */
export interface CIFAR10Source {
  isPresent(root: string): boolean;
  load(files: CIFAR10Files): Promise<Decoded>;
}

export const cifar10Source = new FromNode<CIFAR10Source>('CIFAR10.open');

/**
 * torchvision.datasets.CIFAR10: photographs of ten kinds of things, 32 × 32 pixels in colour.
 *
 * Alex Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009. The images of the binary version
 * are read: the same ones, in the same order, as PyTorch reads from the version for Python.
 */
export class CIFAR10<T extends Transform = SameSize> extends ImageDataset<typeof IMAGE_SHAPE, T> {
  static readonly classes = CIFAR10_CLASSES;
  readonly train: boolean;

  private constructor(train: boolean, { pixels, labels }: Decoded, transform?: T) {
    super(IMAGE_SHAPE, pixels, labels, CIFAR10_CLASSES, transform);
    this.train = train;
  }

  get name() {
    return 'CIFAR-10' as const;
  }

  /** torchvision.datasets.CIFAR10(root, train, transform, download=download). Needs Node. */
  static async open<T extends Transform = SameSize>(options: CIFAR10Options<T>): Promise<CIFAR10<T>> {
    checkOpen(options);
    return new CIFAR10(options.train, await cifar10Source.get().load(options), options.transform);
  }

  /** Whether all files are in `root` already, so that `open` has nothing to download. No where there are no files. */
  static isPresent(root: string): boolean {
    checkText('CIFAR10.isPresent', root);
    return cifar10Source.ifThere?.isPresent(root) ?? false;
  }
}
