// #region imports
import { run } from '../../src';
import { openData } from '../02-data';
import { rounded } from './02-pixel';
// #endregion imports

// #region sums
async function main(): Promise<void> {
  const { trainset } = await openData();
  const sums = [0, 0, 0];
  const squares = [0, 0, 0];
  for (let index = 0; index < trainset.length; index++) {
    const [image] = trainset.get(index);
    image.data.forEach((value, i) => {
      const channel = i % 3;
      sums[channel] = (sums[channel] ?? 0) + value;
      squares[channel] = (squares[channel] ?? 0) + value * value;
    });
  }
  // #endregion sums

  // #region statistics
  const count = trainset.length * 32 * 32;
  const means = sums.map((sum) => sum / count);
  const deviations = squares.map((square, channel) => Math.sqrt(square / count - (means[channel] ?? 0) ** 2));
  console.log('after the transform, red, green and blue have');
  console.log(`  the means      ${rounded(means)}`);
  console.log(`  the deviations ${rounded(deviations)}`);
}

run(main, ['--full']);
// #endregion statistics
