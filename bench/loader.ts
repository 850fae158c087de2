import { DataLoader, manualSeed, openDataset, setEngine, transforms } from '../src';
import { Blur } from './blur';

/**
 * The time for an image in one shuffled pass over 10,000 images in batches of 4:
 * `loader.ts <folder of images> <workers> [<times that each image is blurred>]`.
 */
async function main(root: string, numWorkers: number, blurs: number): Promise<void> {
  await setEngine();
  manualSeed(0);
  const lab = [new transforms.ToTensor(), new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5])];
  const transform = new transforms.Compose(blurs === 0 ? lab : [...lab, new Blur(blurs)]);
  const images = await openDataset({ root, train: true, limit: 10_000, transform });
  const loader = new DataLoader(images, { batchSize: 4, shuffle: true, numWorkers });
  // The first pass warms up.
  let ms = 0;
  for (let pass = 1; pass <= 2; pass++) {
    const start = performance.now();
    let count = 0;
    for await (const [batch] of loader) count += batch.shape[0];
    ms = (performance.now() - start) / count;
  }
  console.log(JSON.stringify({ ms }));
}

void main(process.argv[2] ?? './data', Number(process.argv[3]), Number(process.argv[4] ?? 0));
