import { Net } from '../../lessons/03-cnn';
import { DataLoader, manualSeed, type Dataset, type Sample } from '../../src';
import { train } from '../26-training-loop/exercise';

export type Images = Dataset<Sample<readonly [32, 32, 3]>>;

/** Trains a new network for one epoch → its losses. They follow from seed, learning rate and images alone. */
export function experiment(seed: number, lr: number, dataset: Images): Promise<number[]> {
  throw new Error('Write me');
}
