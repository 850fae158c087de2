// #region make
import { mul, run, setEngine, sum, tensor } from '../../src';

async function main(): Promise<void> {
  await setEngine();
  const a = tensor([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  // #endregion make

  // #region compute
  console.log(`each number times itself: ${mul(a, a)}`);
  console.log(`the sum of all: ${sum(a).item()}`);
}

run(main, []);
// #endregion compute
