// #region loaders
import { DataLoader, manualSeed, run, setEngine } from '../../src';
import { openData } from '../02-data';

async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const { trainset, testset } = await openData();
  const trainloader = new DataLoader(trainset, { batchSize: 4, shuffle: true });
  const testloader = new DataLoader(testset, { batchSize: 4, shuffle: false });
  // #endregion loaders

  // #region order
  const first = async (loader: typeof trainloader): Promise<string> => {
    const [, labels] = await loader.first();
    return labels.data().join(' ');
  };
  console.log(
    `shuffled, the first labels of three passes: ${await first(trainloader)} | ` +
      `${await first(trainloader)} | ${await first(trainloader)}`,
  );
  console.log(
    `in order, the first labels of three passes: ${await first(testloader)} | ` +
      `${await first(testloader)} | ${await first(testloader)}`,
  );
}

run(main, ['--full']);
// #endregion order
