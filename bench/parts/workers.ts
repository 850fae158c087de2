import { ours } from '../bench';
import { busySign, withNotes } from '../notes';
import { oursOf, rowOf, type Part } from '../measured';
import { markdown, median, middle, withRange } from '../table';
import type { PartMaker } from './part';

const WORKERS = { '0': 'no workers', '1': '1 worker', '2': '2 workers' };
/** By row: how often an image is blurred as well, and what that is called. */
const LOADS = {
  lab: { blurs: '0', title: "the lab's transform" },
  blurred: { blurs: '10', title: 'the same, then blurred 10 times' },
};

/** When the loader's workers pay: for a quick transform and for a slow one. */
export const workers: PartMaker = {
  measure: async (bench) => {
    const row = (name: string, blurs: string) =>
      bench.byTurns(
        name,
        3,
        Object.entries(WORKERS).map(([count, shown]) =>
          ours(bench, shown, ['bench/loader.ts', bench.root, count, blurs]),
        ),
      );
    return [await row('lab', LOADS.lab.blurs), await row('blurred', LOADS.blurred.blurs)];
  },
  render: (part) => ({
    workers: withNotes(table(part), part),
    'loader-0': perImage(part, 'lab', WORKERS[0]),
    'loader-2': perImage(part, 'lab', WORKERS[2]),
    'blurred-0': perImage(part, 'blurred', WORKERS[0]),
    'blurred-2': perImage(part, 'blurred', WORKERS[2]),
  }),
};

function table(part: Part): string {
  const settings = Object.values(WORKERS);
  return markdown(
    ['for an image', ...settings],
    Object.entries(LOADS).map(([name, { title }]) => {
      const row = rowOf(part, name);
      const cell = (setting: string): string =>
        withRange(
          oursOf(row, setting, 'ms').map((ms) => ms * 1000),
          'µs',
        );
      return [`${title}${busySign(row)}`, ...settings.map(cell)];
    }),
  );
}

function perImage(part: Part, name: string, setting: string): string {
  // Two digits are enough in a sentence.
  const ms = median(oursOf(rowOf(part, name), setting, 'ms'));
  return middle([Number(ms.toPrecision(2))], 'ms');
}
