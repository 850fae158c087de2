import { bestOf } from '../best';
import { busySign, loadShown, withNotes } from '../notes';
import { oursOf, rowOf, type Part } from '../measured';
import { markdown, median, middle, range, rounded, withRange } from '../table';

/** Our setting: the default engine, which has one thread, and no workers. */
export const OURS = 'as it comes';

/** What is compared: a row's name and a unit of it, with what ours / PyTorch's best should be at most. */
const LINES = [
  { row: 'lab', unit: 's', title: 'the lab: start, one epoch, the test images twice', goal: 0.48 },
  { row: 'lab', unit: 'MB', title: 'its peak memory' },
  { row: 'step-4', unit: 'ms', title: 'a training step of 4 images', goal: 0.58 },
  { row: 'step-64', unit: 'ms', title: 'a training step of 64 images' },
  { row: 'loader', unit: 'ms', title: 'the loader, for an image' },
  { row: 'start', unit: 's', title: 'start to the first line of lesson 1' },
] as const;

export function renderComparison(part: Part): Readonly<Record<string, string>> {
  return {
    comparison: withNotes(against(part, true), part),
    'at-a-glance': withNotes(against(part, false), part),
    settings: withNotes(allSettings(part), part),
    'whole-lab': ourMiddle(part, 'lab', 's'),
    'step-4': ourMiddle(part, 'step-4', 'ms'),
  };
}

/** Ours beside the best of PyTorch's settings for each line. */
function against(part: Part, goals: boolean): string {
  const head = ['', 'ours', "PyTorch's best", 'with', 'ratio', ...(goals ? ['goal'] : [])];
  return markdown(
    head,
    LINES.map((line) => {
      const row = rowOf(part, line.row);
      const here = oursOf(row, OURS, line.unit);
      const best = bestOf(row, line.unit);
      const there = best?.values[line.unit] ?? [];
      const ratio = median(here) / median(there);
      return [
        `${line.title}${busySign(row)}`,
        withRange(here, line.unit),
        withRange(there, line.unit),
        best?.setting ?? '',
        Number.isNaN(ratio) ? '–' : rounded(ratio),
        ...(goals && 'goal' in line ? [`≤ ${line.goal}`] : []),
      ];
    }),
  );
}

function allSettings(part: Part): string {
  const rows = LINES.flatMap(({ row: name, unit, title }) => {
    const row = rowOf(part, name);
    const best = bestOf(row, unit);
    return row.series.map((series, i) => {
      const numbers = series.values[unit] ?? [];
      const who = `${series.by}, ${series.setting}`;
      return [
        i === 0 ? `${title}${busySign(row)}` : '',
        series === best ? `**${who}**` : who,
        middle(numbers, unit),
        range(numbers),
        i === 0 ? loadShown(row) : '',
      ];
    });
  });
  return markdown(['', 'program', 'median', 'least–most', 'load before → after'], rows);
}

function ourMiddle(part: Part, name: string, unit: string): string {
  return middle(oursOf(rowOf(part, name), OURS, unit), unit);
}
