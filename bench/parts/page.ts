import { ours } from '../bench';
import { busySign, withNotes } from '../notes';
import { oursOf, rowOf, type Part } from '../measured';
import { lastLine } from '../program';
import { markdown, median, middle, range } from '../table';
import type { PartMaker } from './part';

const ROW = 'page';

interface Place {
  readonly shown: string;
  readonly command: readonly [string, ...string[]];
  /** What part of Node's steps is asked for. */
  readonly goal?: number;
}

const NODE: Place = { shown: 'Node', command: ['bench/pageInNode.ts'] };
const PLACES: readonly Place[] = [
  NODE,
  { shown: 'Chromium, nobody looks', command: ['bench/pageInBrowser.ts', 'alone'], goal: 0.8 },
  { shown: 'Chromium, drawn', command: ['bench/pageInBrowser.ts', 'drawn'], goal: 0.6 },
];

/** How many steps a second the site's page takes, beside the same program in Node; and how long it answers nobody meanwhile. */
export const page: PartMaker = {
  measure: async (bench) => [
    await bench.byTurns(
      ROW,
      5,
      PLACES.map(({ shown, command }) => ours(bench, shown, command, lastLine)),
    ),
  ],
  render: (part) => ({ page: withNotes(table(part), part) }),
};

function table(part: Part): string {
  const row = rowOf(part, ROW);
  const steps = ({ shown }: Place): number[] => oursOf(row, shown, 'ms').map((ms) => 1000 / ms);
  const node = median(steps(NODE));
  const busy = ({ shown }: Place): readonly number[] => oursOf(row, shown, 'busyMs');
  const isBusyKnown = PLACES.some((place) => busy(place).length > 0);
  return markdown(
    [
      ...[`run in${busySign(row)}`, 'steps a second', 'least–most', "of Node's", 'goal'],
      ...(isBusyKnown ? ['longest without an answer'] : []),
    ],
    PLACES.map((place) => {
      const ratio = median(steps(place)) / node;
      return [
        place.shown,
        middle(steps(place), '').trim(),
        range(steps(place)),
        place === NODE ? '' : String(Number(ratio.toPrecision(2))),
        place.goal === undefined ? '' : `≥ ${place.goal}`,
        ...(isBusyKnown ? [middle(busy(place), 'ms')] : []),
      ];
    }),
  );
}
