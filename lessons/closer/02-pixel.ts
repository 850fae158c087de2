// #region pixel
import { run, transforms } from '../../src';
import { openData, transform } from '../02-data';

async function main(): Promise<void> {
  const { trainset } = await openData();
  const image = trainset.image(0);
  const floats = new transforms.ToTensor().apply(image);
  const normalized = transform.apply(image);
  console.log(`a pixel as it is stored:  ${image.data.slice(0, 3).join(', ')}`);
  console.log(`after ToTensor:           ${rounded(floats.data.slice(0, 3))}`);
  console.log(`after Normalize as well:  ${rounded(normalized.data.slice(0, 3))}`);
}
// #endregion pixel

// #region rounded
/** Numbers with three decimals. */
export function rounded(numbers: ArrayLike<number>): string {
  return Array.from(numbers, (number) => number.toFixed(3)).join(', ');
}

if (require.main === module) run(main, ['--full']);
// #endregion rounded
