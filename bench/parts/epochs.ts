import path from 'node:path';
import { CIFAR10 } from '../../src';
import { ours, wholeRun, type Bench } from '../bench';
import { busySign, withNotes } from '../notes';
import { oursOf, rowOf, type Part, type Row } from '../measured';
import { markdown, middle, withRange } from '../table';
import type { PartMaker } from './part';

const IMAGES = ['5000', '10000'];
const EPOCHS = { '1': '1 epoch', '2': '2 epochs', '4': '4 epochs' };

/** What an epoch costs, by the number of images and of epochs. */
export const epochs: PartMaker = {
  measure: async (bench) => {
    const rows: Row[] = [];
    for (const images of IMAGES) rows.push(await row(bench, images));
    return rows;
  },
  render: (part) => ({
    epochs: withNotes(table(part), part),
    'ten-thousand': middle(oursOf(rowOf(part, '10000'), EPOCHS[1], 's'), 's'),
  }),
};

function row(bench: Bench, images: string): Promise<Row> {
  const data = CIFAR10.isPresent(bench.root) ? 'cifar10' : 'shapes';
  const save = path.join(bench.folder, 'net.safetensors');
  const always = [
    '--data',
    data,
    '--root',
    bench.root,
    '--save',
    save,
    '--train-size',
    images,
    '--test-size',
    '1',
  ];
  return bench.byTurns(
    images,
    3,
    Object.entries(EPOCHS).map(([count, shown]) =>
      ours(bench, shown, ['lab/main.ts', ...always, '--epochs', count], wholeRun),
    ),
  );
}

function table(part: Part): string {
  const settings = Object.values(EPOCHS);
  return markdown(
    ['images', ...settings],
    IMAGES.map((images) => {
      const row = rowOf(part, images);
      const shown = Number(images).toLocaleString('en-US');
      return [
        `${shown}${busySign(row)}`,
        ...settings.map((setting) => withRange(oursOf(row, setting, 's'), 's')),
      ];
    }),
  );
}
