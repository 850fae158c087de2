import { RECORD_BYTES } from './records';

/** Where a data set of CIFAR-10's form comes from, and what its archive and its folder must hold. */
export interface Source {
  /** Addresses of the same archive, in the order in which they are tried. */
  readonly urls: readonly string[];
  /** The archive's file name. */
  readonly archive: string;
  /** The archive's size in bytes. */
  readonly size: number;
  /** The archive's checksum. */
  readonly md5: string;
  /** The folder inside the archive, and the folder on the disk. */
  readonly folder: string;
  readonly trainFiles: readonly string[];
  readonly testFiles: readonly string[];
  readonly recordsPerFile: number;
}

export function dataFiles({ trainFiles, testFiles }: Source): string[] {
  return [...trainFiles, ...testFiles];
}

/** How many bytes each of the `.bin` files has. */
export function fileBytes(source: Source): number {
  return source.recordsPerFile * RECORD_BYTES;
}

/** What else an archive may hold, in bytes: a list of the classes, a text, the packer's own blocks. */
export const BYTES_BESIDE = 1 << 20;

/** How many bytes an archive may have, even without gzip. */
export function mostBytes(source: Source): number {
  return dataFiles(source).length * fileBytes(source) + BYTES_BESIDE;
}

/** CIFAR-10's binary version, as https://www.cs.toronto.edu/~kriz/cifar.html describes it. */
export const CIFAR10_SOURCE: Source = {
  urls: [
    'https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz',
    'https://cave.cs.toronto.edu/kriz/cifar-10-binary.tar.gz',
    'https://storage.googleapis.com/s4tf-hosted-binaries/datasets/CIFAR10/cifar-10-binary.tar.gz',
    'https://mindspore-website.obs.cn-north-4.myhuaweicloud.com/notebook/datasets/cifar-10-binary.tar.gz',
  ],
  archive: 'cifar-10-binary.tar.gz',
  size: 170_052_171,
  md5: 'c32a1d4ab5d03f1284b67883e8d87530',
  folder: 'cifar-10-batches-bin',
  trainFiles: [
    'data_batch_1.bin',
    'data_batch_2.bin',
    'data_batch_3.bin',
    'data_batch_4.bin',
    'data_batch_5.bin',
  ],
  testFiles: ['test_batch.bin'],
  recordsPerFile: 10_000,
};
