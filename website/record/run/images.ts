import path from 'node:path';
import { CIFAR10, Shapes } from '../../../src';
import { recordedMd5 } from '../../../src/node/cifar10/seal';
import { CIFAR10_SOURCE } from '../../../src/datasets/archive/source';
import { transform, type Images } from '../../../lab/images';

export interface Data {
  readonly trainset: Images;
  readonly testset: Images;
  /** What a file of the record says about them. */
  readonly facts: {
    readonly dataset: 'CIFAR-10' | 'Shapes';
    /** Whether they are, byte for byte, what everybody else has under this name. */
    readonly exact: boolean;
    readonly trainImages: number;
    readonly testImages: number;
  };
}

interface Sizes {
  readonly train: number;
  readonly test: number;
}

export function openShapes({ train, test }: Sizes): Data {
  return {
    trainset: new Shapes({ train: true, size: train, transform }),
    testset: new Shapes({ train: false, size: test, transform }),
    facts: { dataset: 'Shapes', exact: true, trainImages: train, testImages: test },
  };
}

/** CIFAR-10 out of `root`, where it has to be. A copy of the archive may have other bytes than the published one. */
export async function openCifar10(root: string, { train, test }: Sizes): Promise<Data> {
  const exact = (await recordedMd5(path.join(root, CIFAR10_SOURCE.folder))) === CIFAR10_SOURCE.md5;
  return {
    trainset: await CIFAR10.open({ root, train: true, limit: train, transform }),
    testset: await CIFAR10.open({ root, train: false, limit: test, transform }),
    facts: { dataset: 'CIFAR-10', exact, trainImages: train, testImages: test },
  };
}
