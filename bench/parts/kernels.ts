import { ours, type Bench } from '../bench';
import { KERNEL_NAMES } from '../kernels';
import { busySign, withNotes } from '../notes';
import { oursOf, rowOf, type Part, type Row } from '../measured';
import { markdown, median, range, rounded, withRange } from '../table';
import type { PartMaker } from './part';

const ROUNDS = 10;
const BATCHES = ['4', '64'];
const FULL = 'with all kernels';
const NONE = 'all of them';

/** What a training step takes without one of the engine's own kernels, as a factor of what it takes with all. */
export const kernels: PartMaker = {
  measure: async (bench) => {
    const rows: Row[] = [];
    for (const batch of BATCHES) rows.push(await row(bench, batch));
    return rows;
  },
  render: (part) => ({ kernels: withNotes(table(part), part), 'kernel-gains': gains(part) }),
};

function row(bench: Bench, batch: string): Promise<Row> {
  const step = ['bench/stepTime.ts', batch] as const;
  return bench.byTurns(`step-${batch}`, ROUNDS, [
    ours(bench, FULL, step),
    ...KERNEL_NAMES.map((name) => ours(bench, name, [...step, '--plain', name])),
    ours(bench, NONE, [...step, '--plain', 'all']),
  ]);
}

function table(part: Part): string {
  const rows = BATCHES.map((batch) => ({ batch, row: rowOf(part, `step-${batch}`) }));
  const settings =
    rows[0]?.row.series.map(({ setting }) => setting).filter((setting) => setting !== FULL) ?? [];
  return markdown(
    ['without', ...rows.map(({ batch, row }) => `a step of ${batch} images${busySign(row)}`)],
    [
      ['nothing', ...rows.map(({ row }) => withRange(oursOf(row, FULL, 'ms'), 'ms'))],
      ...settings.map((setting) => [
        setting === NONE ? NONE : `\`${setting}\``,
        ...rows.map(({ row }) => factor(oursOf(row, setting, 'ms'), oursOf(row, FULL, 'ms'))),
      ]),
    ],
  );
}

/** The kernels that there are, each with what it gains, as lines of TypeScript. */
function gains(part: Part): string {
  const step = rowOf(part, 'step-4');
  const full = oursOf(step, FULL, 'ms');
  return KERNEL_NAMES.map(
    (name) => `'${name}', // × ${rounded(median(factorsOf(oursOf(step, name, 'ms'), full)))}`,
  ).join('\n');
}

/** Round by round, so that what else the machine did meets both. */
function factorsOf(without: readonly number[], full: readonly number[]): readonly number[] {
  return without.map((ms, round) => ms / (full[round] ?? NaN));
}

/** `× 1.07 (1.05–1.09)` */
function factor(without: readonly number[], full: readonly number[]): string {
  const factors = factorsOf(without, full);
  const around = range(factors);
  return `× ${rounded(median(factors))}${around === '' ? '' : ` (${around})`}`;
}
