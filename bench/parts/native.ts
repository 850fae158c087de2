import { ours, pytorch, type Bench } from '../bench';
import { bestOf } from '../best';
import { busySign, withNotes } from '../notes';
import { oursOf, rowOf, type Part, type Row } from '../measured';
import { markdown, median, rounded, withRange } from '../table';
import type { PartMaker } from './part';

const BATCHES = ['4', '64'];
const STOCK = 'tfjs-node as it comes';
const HERE = 'here';

/** What this project's kernels and settings make of TensorFlow's engine, by turns with what it is without them. */
export const native: PartMaker = {
  measure: async (bench) => {
    const rows: Row[] = [];
    for (const batch of BATCHES) rows.push(await row(bench, batch));
    return rows;
  },
  render: (part) => ({ native: withNotes(table(part), part) }),
};

function row(bench: Bench, batch: string): Promise<Row> {
  return bench.byTurns(batch, 3, [
    ours(bench, STOCK, ['bench/stepTime.ts', batch, '--engine', 'stock']),
    ours(bench, HERE, ['bench/stepTime.ts', batch, '--engine', 'tensorflow']),
    ...pytorch(bench, '1 thread', ['bench/pytorch/step.py', batch, '1']),
    ...pytorch(bench, '2 threads', ['bench/pytorch/step.py', batch, '2']),
  ]);
}

function table(part: Part): string {
  return markdown(
    ['images', STOCK, HERE, 'ratio', "PyTorch's best"],
    BATCHES.map((batch) => {
      const row = rowOf(part, batch);
      const [stock, here] = [oursOf(row, STOCK, 'ms'), oursOf(row, HERE, 'ms')];
      const best = bestOf(row, 'ms');
      return [
        `${batch}${busySign(row)}`,
        withRange(stock, 'ms'),
        withRange(here, 'ms'),
        rounded(median(here) / median(stock)),
        withRange(best?.values.ms ?? [], 'ms'),
      ];
    }),
  );
}
