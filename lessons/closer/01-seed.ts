// #region draw
import { manualSeed, rand, run, setEngine } from '../../src';

async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  console.log(`four numbers:        ${rand([1, 4])}`);
  console.log(`the next four:       ${rand([1, 4])}`);
  // #endregion draw

  // #region again
  manualSeed(0);
  console.log(`the same seed again: ${rand([1, 4])}`);
  // #endregion again

  // #region late
  manualSeed(0);
  rand([1]);
  console.log(`one draw later:      ${rand([1, 4])}`);
}

run(main, []);
// #endregion late
