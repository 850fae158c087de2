import path from 'node:path';
import { CIFAR10 } from '../../src';
import { firstLine, ours, pytorch, wholeRun, type Bench } from '../bench';
import type { Row } from '../measured';
import { OURS, renderComparison } from './comparisonTables';
import type { PartMaker } from './part';

const ROUNDS = 5;
const LAB_ROUNDS = 3;
const THREADS = { '1': '1 thread', '2': '2 threads' };
const WORKERS = { '0': 'no workers', '2': '2 workers' };

/** Ours beside each of PyTorch's settings. */
export const comparison: PartMaker = {
  measure: async (bench) => [
    await lab(bench),
    await step(bench, '4'),
    await step(bench, '64'),
    await loader(bench),
    await start(bench),
  ],
  render: renderComparison,
};

function lab(bench: Bench): Promise<Row> {
  const data = CIFAR10.isPresent(bench.root) ? 'cifar10' : 'shapes';
  const save = path.join(bench.folder, 'net.safetensors');
  return bench.byTurns('lab', LAB_ROUNDS, [
    ours(
      bench,
      OURS,
      ['bench/lab.ts', '--epochs', '1', '--data', data, '--root', bench.root, '--save', save],
      wholeRun,
    ),
    ...Object.entries(WORKERS).flatMap(([workers, shown]) =>
      Object.entries(THREADS).flatMap(([threads, shownToo]) =>
        pytorch(
          bench,
          `${shown}, ${shownToo}`,
          ['bench/pytorch/lab.py', bench.folder, workers, threads],
          wholeRun,
        ),
      ),
    ),
  ]);
}

function step(bench: Bench, batch: string): Promise<Row> {
  return bench.byTurns(`step-${batch}`, ROUNDS, [
    ours(bench, OURS, ['bench/stepTime.ts', batch]),
    ...Object.entries(THREADS).flatMap(([threads, shown]) =>
      pytorch(bench, shown, ['bench/pytorch/step.py', batch, threads]),
    ),
  ]);
}

function loader(bench: Bench): Promise<Row> {
  const records = path.join(bench.folder, 'train.bin');
  return bench.byTurns('loader', ROUNDS, [
    ours(bench, OURS, ['bench/loader.ts', bench.root, '0']),
    ...Object.entries(WORKERS).flatMap(([workers, shown]) =>
      pytorch(bench, shown, ['bench/pytorch/loader.py', records, workers]),
    ),
  ]);
}

function start(bench: Bench): Promise<Row> {
  return bench.byTurns('start', ROUNDS, [
    ours(bench, OURS, ['lessons/01-environment.ts'], firstLine),
    ...pytorch(bench, OURS, ['lessons/pytorch/01_environment.py'], firstLine),
  ]);
}
