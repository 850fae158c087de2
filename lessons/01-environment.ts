// #region engine
import { ENGINES, engineName, manualSeed, rand, run, setEngine, tensor } from '../src';

async function main(): Promise<void> {
  console.log(`Node ${process.version}`);
  await setEngine();
  console.log(`engine: ${engineName()} (there are ${ENGINES.join(', ')})`);
  // #endregion engine

  // #region tensor
  const a = tensor([1, 2, 3, 4, 5, 6], [2, 3]);
  console.log(`shape ${JSON.stringify(a.shape)}: ${a}`);
  // #endregion tensor

  // #region seed
  manualSeed(0);
  console.log(`rand after manualSeed(0): ${rand([1, 4])}`);
  // #endregion seed

  // #region run
  console.log('All is in place: go on with lessons/02-data.ts');
}

if (require.main === module) run(main, []);
// #endregion run
