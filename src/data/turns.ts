import { currentScope, Scope } from '../scope';

const ADVICE = 'read its numbers inside the loop (item(), data()), or keep() it';

/** Iterators that nobody can go on with: neither their next turn nor the end of their loop will come. */
const abandoned = new FinalizationRegistry<{ readonly turn?: Scope }>(({ turn }) => turn?.abandon());

/** A loop's way through batches. Each is made in a turn of its own, which ends when the next is asked for, or the loop is left. */
export function inTurns<Batch>(batches: AsyncIterable<() => Batch>): AsyncGenerator<Batch, void> {
  const last: { turn?: Scope } = {};
  const turns = turnsOf(batches, currentScope() ?? null, last);
  abandoned.register(turns, last);
  return turns;
}

async function* turnsOf<Batch>(
  batches: AsyncIterable<() => Batch>,
  around: Scope | null,
  last: { turn?: Scope },
): AsyncGenerator<Batch, void> {
  try {
    for await (const make of batches) {
      last.turn = new Scope(around, { isTurn: true });
      yield last.turn.run(make);
      last.turn.close(`when the loop went on to the next batch: ${ADVICE}`);
    }
  } finally {
    last.turn?.close(`when its loop over a DataLoader was left: ${ADVICE}`);
  }
}
