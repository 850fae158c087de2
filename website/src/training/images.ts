import { CIFAR10, Shapes, UsageError } from '../../../src/browser';
import { cifar10Source } from '../../../src/datasets/cifar10';
import { transform, type Images } from '../../../lab/images';
import { TEST_IMAGES } from './data';
import type { TrainingOptions } from './protocol';

/** How many of them are shown: of ten in a row of Shapes, each is of another class. */
export const SHOWN = 8;

/** Drawing takes a moment, and most runs have as many as the one before. */
let trainset: Shapes | undefined;
let testset: Shapes | undefined;

export async function imagesToTrain({ data, images: size }: TrainingOptions): Promise<Images> {
  if (data === 'cifar10') return openCifar10(true, size);
  if (trainset?.length !== size) trainset = new Shapes({ train: true, size, transform });
  return trainset;
}

export async function imagesToTest({ data }: Pick<TrainingOptions, 'data'>): Promise<Images> {
  if (data === 'cifar10') return openCifar10(false, TEST_IMAGES);
  return (testset ??= new Shapes({ train: false, size: TEST_IMAGES, transform }));
}

async function openCifar10(train: boolean, limit: number): Promise<Images> {
  if (cifar10Source.ifThere === undefined)
    throw new UsageError('CIFAR-10 is not on this page yet: choose its archive, cifar-10-binary.tar.gz');
  // Its folder is the reader's archive: cifar10/open.ts.
  return await CIFAR10.open({ root: '.', train, limit, transform });
}
