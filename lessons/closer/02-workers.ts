// #region workers
import { DataLoader, manualSeed, run, setEngine } from '../../src';
import { openData } from '../02-data';

async function main(): Promise<void> {
  await setEngine();
  const { trainset } = await openData();
  for (const numWorkers of [0, 1, 2]) {
    manualSeed(0);
    const loader = new DataLoader(trainset, { batchSize: 4, shuffle: true, numWorkers });
    const [, labels] = await loader.first();
    console.log(`workers: ${numWorkers}, labels of the first batch: ${labels.data().join(' ')}`);
  }
}

run(main, ['--full']);
// #endregion workers
