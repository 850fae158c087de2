// #region imports
import { DataLoader, memory, run, setEngine } from '../../src';
import { openData } from '../02-data';
import { Net } from '../03-cnn';
// #endregion imports

// #region memory
async function main(): Promise<void> {
  await setEngine();
  const { trainset } = await openData();
  const net = new Net();
  const counts: number[] = [];
  for await (const [images] of new DataLoader(trainset, { batchSize: 4 })) {
    net.forward(images);
    counts.push(memory().numTensors);
    if (counts.length === 3) break;
  }
  console.log(`tensors alive in three steps: ${counts.join(', ')}; after the loop: ${memory().numTensors}`);
}

run(main, ['--full']);
// #endregion memory
