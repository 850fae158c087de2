import { DEFAULTS } from '../../src/components/TrainNow/options';
import type { FromWorker, TrainingOptions } from '../../src/training/protocol';
import { Session } from '../../src/training/session';

/** What a closer look proposes to change of the run that a page trains. */
const changes: readonly Partial<TrainingOptions>[] = [
  {},
  { lr: 1 },
  { lr: 0.05 },
  { lr: 0.0001 },
  { batchSize: 64 },
  { batchSize: 64, lr: 0.05 },
  { batchSize: 1 },
  { momentum: 0 },
];

/** How the runs end that a reader is told to try on the page: the same digits as there. */
export async function hereRun(command: string) {
  const runs = [];
  for (const change of changes) runs.push({ change, ...(await endOf({ ...DEFAULTS, ...change })) });
  return { command, dataset: 'Shapes', ...DEFAULTS, runs };
}

async function endOf(options: TrainingOptions) {
  const told: FromWorker[] = [];
  const session = new Session((message) => told.push(message));
  // Nobody looks: it is tested at the end alone.
  await session.obey({ type: 'framesPerSecond', value: 0 });
  await session.obey({ type: 'begin', run: 1, options, paused: false });
  const frame = told.findLast((message) => message.type === 'frame');
  const tested = told.findLast((message) => message.type === 'tested');
  const ended = told.findLast((message) => message.type === 'ended');
  return { steps: frame?.step, accuracy: tested?.accuracy, problem: ended?.problem };
}
