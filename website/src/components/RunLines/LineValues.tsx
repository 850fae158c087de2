import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Seen } from '../../lines/protocol';
import { Miniature } from './Miniature';
import type { Session } from './session';
import styles from './styles.module.css';
import { useRunState } from './useRunState';
import { useShort, type Short } from './useShort';

interface LineValuesProps {
  readonly session: Session;
  readonly line: number;
}

/** The values that the names of a line have, or had last; and what was chosen for it. */
export function LineValues({ session, line }: LineValuesProps): ReactNode {
  const { program } = session;
  const { runs, refusal } = useRunState(session);
  const short = useShort();
  const run = runs.at(-1);
  const values = program.probes.flatMap(({ name, line: at }, probe) => {
    const seen = at === line ? run?.seen.get(probe) : undefined;
    return seen ? [{ probe, name, seen }] : [];
  });
  const chosen = program.offers.filter(
    ({ id, line: at, value }) => at === line && run && run.chosen[id] !== value,
  );
  return (
    <>
      {chosen.map(({ id, name }) => (
        <span key={id} className={styles.values} data-chosen={id}>
          {translate(
            { id: 'runLines.runsWith', message: '{name}: it runs with {value}' },
            { name, value: run?.chosen[id] ?? '' },
          )}
        </span>
      ))}
      {run?.without && program.zeroGrad === line && (
        <span className={styles.values} data-left-out>
          {translate({ id: 'runLines.leftOut', message: 'left out in this run' })}
        </span>
      )}
      {values.length > 0 && (
        <span className={styles.values} data-values={line}>
          {values.map(({ probe, name, seen }) => (
            <span key={probe} className={styles.value}>
              <b>{name || translate({ id: 'runLines.returned', message: 'returned' })}</b>{' '}
              {textOf(seen, short)}
              {run?.older?.has(probe) && (
                <span data-older>
                  {translate(
                    { id: 'runLines.older', message: 'turns since: {count}' },
                    { count: short(run.older.get(probe) ?? 0) },
                  )}
                </span>
              )}
              {'pictures' in seen && seen.pictures && <Miniature pictures={seen.pictures} />}
            </span>
          ))}
        </span>
      )}
      {refusal?.line === line && (
        <span className={styles.refusal} data-refusal={line}>
          {refusal.message.split('\n', 1)[0]}
        </span>
      )}
    </>
  );
}

function textOf(seen: Seen, short: Short): string {
  switch (seen.kind) {
    case 'plain':
      return typeof seen.value === 'number' ? short(seen.value) : String(seen.value);
    case 'tensor': {
      const shape = `[${seen.shape.join(', ')}]`;
      if (seen.numbers) {
        const numbers = `${seen.numbers.map(short).join(', ')}${seen.isCut ? ', …' : ''}`;
        return seen.shape.length === 0 ? numbers : `${shape} ${numbers}`;
      }
      return translate(
        { id: 'runLines.tensor', message: '{shape} mean {mean}' },
        { shape, mean: short(seen.mean ?? NaN) },
      );
    }
    case 'module':
      return translate(
        { id: 'runLines.module', message: '{count} parameters' },
        { count: short(seen.parameters) },
      );
    case 'images':
      return translate(
        { id: 'runLines.images', message: '{name}, {count} pictures' },
        { name: seen.name, count: short(seen.count) },
      );
    case 'batches':
      return translate({ id: 'runLines.batches', message: '{count} batches' }, { count: short(seen.count) });
    case 'optimizer':
      return seen.gradients === undefined
        ? translate(
            { id: 'runLines.optimizer', message: 'mean size of a weight {weights}, no gradients yet' },
            { weights: short(seen.weights) },
          )
        : translate(
            {
              id: 'runLines.optimizerWith',
              message: 'mean size of a weight {weights}, of a gradient {gradients}',
            },
            { weights: short(seen.weights), gradients: short(seen.gradients) },
          );
  }
}
