import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CIFAR10, openDataset, Shapes } from '../../src';
import { CIFAR10_SOURCE } from '../../src/datasets/archive/source';
import { UsageError } from '../../src/errors';
import { ToTensor } from '../../src/transforms';
import { cleanUp, FILE_NAMES, fullFile, temporaryFolder } from './support';

afterEach(cleanUp);

test('Where CIFAR-10 is, it is opened', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, CIFAR10_SOURCE.folder));
  for (const [file, name] of FILE_NAMES.entries()) {
    writeFileSync(join(root, CIFAR10_SOURCE.folder, name), fullFile(file));
  }
  const transform = new ToTensor();

  const set = await openDataset({ root, train: true, limit: 20, transform });

  expect(set).toBeInstanceOf(CIFAR10);
  expect(set.name).toBe('CIFAR-10');
  expect(set.length).toBe(20);
  expect(set.train).toBe(true);
  expect(set.transform).toBe(transform);
});

test('Where it is not, shapes are drawn', async () => {
  const root = temporaryFolder();
  const transform = new ToTensor();

  const set = await openDataset({ root, train: false, limit: 20, transform });

  expect(set).toBeInstanceOf(Shapes);
  expect(set.name).toBe('Shapes');
  expect(set.length).toBe(20);
  expect(set.train).toBe(false);
  expect(set.transform).toBe(transform);
  expect([...set.pixels]).toEqual([...new Shapes({ train: false, size: 20 }).pixels]);
});

test('A limit above the number of all images means all images', async () => {
  const set = await openDataset({ root: temporaryFolder(), train: false, limit: 10_001 });
  expect(set.length).toBe(10_000);
});

test('A limit that is none is refused', async () => {
  await expect(openDataset({ root: temporaryFolder(), train: true, limit: 0 })).rejects.toThrow(UsageError);
});
