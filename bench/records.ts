import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDataset } from '../src';
import { recordsOf } from '../tools/records';

/**
 * Writes the images of the lab for PyTorch's programs, in CIFAR-10's own format. Tells which images they are.
 */
export async function writeRecords(root: string, folder: string): Promise<string> {
  let name = '';
  for (const train of [true, false]) {
    const images = await openDataset({ root, train });
    name = images.name;
    writeFileSync(path.join(folder, train ? 'train.bin' : 'test.bin'), recordsOf(images));
  }
  return name;
}
