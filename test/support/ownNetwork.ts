import type { Design } from '../../website/src/training/own/design';
import type { Command, FromWorker, Questions, TrainingOptions } from '../../website/src/training/protocol';
import { Session } from '../../website/src/training/session';
import { digestOfFile } from './digest';

/** Another network than the lab's, with all that one's own may have. */
export const DESIGN: Design = {
  convolutions: [
    { filter: 3, channels: 8, norm: true, pool: true },
    { filter: 3, channels: 12, norm: false, pool: true },
  ],
  hidden: [32],
  dropout: 0.25,
};

/** Few steps. */
export const OPTIONS: TrainingOptions = {
  ...{ lr: 0.01, momentum: 0.9, batchSize: 16, images: 500, epochs: 1, seed: 5, data: 'shapes' },
};

/** A digest of that network's weights, trained by turns with the lab's, as the page does it. */
export function digestOfOwnNetwork(): Promise<string> {
  const told: FromWorker[] = [];
  const session = new Session((message) => told.push(message));
  const own = { run: 2, design: DESIGN };
  return digestAfterRun(session, told, { type: 'begin', run: 1, options: OPTIONS, paused: false, own });
}

/** A digest of the weights after a run; `told` is where the session puts what it tells. */
export async function digestAfterRun(
  session: Session,
  told: readonly FromWorker[],
  begin: Extract<Command, { type: 'begin' }>,
): Promise<string> {
  await session.obey(begin);
  await session.obey({ type: 'ask', id: 2, name: 'weights', given: null });
  const answer = told.findLast((message) => message.type === 'answer');
  if (answer === undefined) throw new Error('the network was not trained');
  // The question's own answer: the compiler can't tell which of them this one is.
  return await digestOfFile(answer.answer as Questions['weights']['answer']);
}
