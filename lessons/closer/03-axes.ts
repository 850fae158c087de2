// #region imports
import { nn, run, setEngine, tensor } from '../../src';

const { flatten } = nn.functional;
// #endregion imports

// #region axes
async function main(): Promise<void> {
  await setEngine();
  // One image of four pixels, each with its red, green and blue.
  const pixels = [11, 12, 13, 21, 22, 23, 31, 32, 33, 41, 42, 43];
  const image = tensor(pixels, [1, 2, 2, 3]);
  console.log(`an image: shape [${image.shape.join(', ')}]`);
  console.log(`pixel by pixel: ${pixels.join(' ')}`);
  console.log(`flattened:      ${[...flatten(image).data()].join(' ')}`);
}

run(main, []);
// #endregion axes
