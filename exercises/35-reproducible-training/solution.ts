/**
 * The network's weights and the order of the images come from the same generator, one draw after the other.
 * So the seed is set before the first draw, and both follow from it. If it is set after the network is made,
 * the weights still depend on chance; if it is set once for several runs, each run starts where the one
 * before left off. Without shuffling the order would be the same as well, but that is another training. With
 * another learning rate, the first loss is still the same: it comes before the first step.
 */

import { Net } from '../../lessons/03-cnn';
import { DataLoader, manualSeed, type Dataset, type Sample } from '../../src';
import { train } from '../26-training-loop/exercise';

export type Images = Dataset<Sample<readonly [32, 32, 3]>>;

/** Trains a new network for one epoch → its losses. They follow from seed, learning rate and images alone. */
export function experiment(seed: number, lr: number, dataset: Images): Promise<number[]> {
  // #answer
  manualSeed(seed);
  const net = new Net();
  const loader = new DataLoader(dataset, { batchSize: 4, shuffle: true });
  return train(net, loader, { epochs: 1, lr });
  // #end
}
