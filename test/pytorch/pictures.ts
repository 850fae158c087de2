import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Shapes } from '../../src';
import { recordsOf } from '../../tools/records';

/** The folder of CIFAR-10's binary files in that of the images. */
export const IMAGES = path.join('data', 'cifar-10-batches-bin');

/** As many pictures as the lessons take. */
const SIZES = { train: 4000, test: 1000 };

/** The pictures that the lessons print their numbers of. */
export const drawPictures = (train: boolean): Shapes =>
  new Shapes({ train, size: train ? SIZES.train : SIZES.test });

/** Writes them where PyTorch's lessons look for CIFAR-10, and the names of their classes beside them. */
export function writePictures(folder: string): void {
  const files = path.join(folder, IMAGES);
  mkdirSync(files, { recursive: true });
  writeFileSync(path.join(files, 'data_batch_1.bin'), recordsOf(drawPictures(true)));
  writeFileSync(path.join(files, 'test_batch.bin'), recordsOf(drawPictures(false)));
  writeFileSync(path.join(files, 'batches.meta.txt'), Shapes.classes.map((name) => `${name}\n`).join(''));
}
