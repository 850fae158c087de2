import { manualSeed, setEngine, summary } from '../../../src';
import { Net } from '../../../lessons/03-cnn';
import type { NetworkData } from './data';

export async function network(): Promise<NetworkData> {
  await setEngine('cpu');
  manualSeed(0);
  const { inputShape, rows, parameters } = summary(new Net(), [1, 32, 32, 3]);
  return { inputShape, rows, parameters };
}
