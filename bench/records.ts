import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDataset, type CIFAR10, type Shapes } from '../src';

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

/** CIFAR-10's binary format, one record after the other: a label, then red, green and blue. */
export function recordsOf(images: CIFAR10 | Shapes): Uint8Array {
  const plane = images.shape[0] * images.shape[1];
  const bytes = new Uint8Array(images.length * (1 + 3 * plane));
  for (let i = 0; i < images.length; i++) {
    const start = i * (1 + 3 * plane);
    bytes[start] = images.label(i);
    images.image(i).data.forEach((value, j) => {
      bytes[start + 1 + (j % 3) * plane + Math.floor(j / 3)] = value;
    });
  }
  return bytes;
}
