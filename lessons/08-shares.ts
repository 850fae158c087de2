// #region imports
import { DataLoader, manualSeed, nn, run, setEngine, type Tensor } from '../src';
import { openData } from './02-data';
import { Net } from './03-cnn';
// #endregion imports

// #region gradient
/** The gradients of all parameters, one after the other, for some images. */
function gradientOf(
  net: Net,
  images: Tensor<readonly [number, 32, 32, 3]>,
  labels: Tensor<readonly [number]>,
): number[] {
  net.zeroGrad();
  const loss = new nn.CrossEntropyLoss().forward(net.forward(images), labels);
  loss.backward();
  return [...net.parameters()].flatMap((parameter) => [...(parameter.grad?.data() ?? [])]);
}
// #endregion gradient

// #region shares
/** Two processes take two images each, and average: what one process makes of all four. */
async function showShares(): Promise<void> {
  const { trainset } = await openData();
  const net = new Net();
  const [images, labels] = await new DataLoader(trainset, { batchSize: 4 }).first();
  const whole = gradientOf(net, images, labels);

  const shares: number[][] = [];
  for await (const [someImages, someLabels] of new DataLoader(trainset, { batchSize: 2 })) {
    shares.push(gradientOf(net, someImages, someLabels));
    if (shares.length === 2) break;
  }
  const [first = [], second = []] = shares;
  const mean = whole.map((_, i) => ((first[i] ?? NaN) + (second[i] ?? NaN)) / 2);

  const differences = whole.map((gradient, i) => Math.abs(gradient - (mean[i] ?? NaN)));
  const largest = Math.max(...differences);
  console.log(`gradients: ${whole.length}`);
  console.log(`whole batch, three of them: ${whole.slice(0, 3).map(rounded).join(', ')}`);
  console.log(`mean of its two halves:     ${mean.slice(0, 3).map(rounded).join(', ')}`);
  console.log(`largest difference below 0.000001: ${largest < 1e-6 ? 'yes' : 'no'}`);
}

const rounded = (gradient: number): string => gradient.toFixed(5);
// #endregion shares

// #region start
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  await showShares();
}

if (require.main === module) run(main);
// #endregion start
