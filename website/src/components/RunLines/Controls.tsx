import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { Fields, SelectField } from '../Fields';
import type { Session } from './session';
import styles from './styles.module.css';
import { useRunState } from './useRunState';
import { statusOf } from './words';

/** How far the program is, and the numbers with which it runs. */
export function Controls({ session }: { readonly session: Session }): ReactNode {
  const { program } = session;
  const state = useRunState(session);
  const { loading, isRunning, chosen, withoutZeroGrad } = state;
  return (
    <div className={styles.controls} data-run={isRunning ? 'runs' : 'rests'}>
      <p className={styles.status}>
        {loading && (
          <progress
            aria-label={translate({ id: 'runLines.progress', message: 'Loading' })}
            max={loading.of}
            value={loading.bytes}
          />
        )}
        {statusOf(session)}
      </p>
      {program.offers.length > 0 && (
        <Fields
          label={translate({
            id: 'runLines.numbers',
            message: 'Numbers of the program: it runs anew with each choice',
          })}
        >
          {program.offers.map(({ id, name, line, choices }) => (
            <SelectField
              key={id}
              label={translate({ id: 'runLines.offer', message: 'line {line}: {name}' }, { line, name })}
              value={chosen[id] ?? NaN}
              choices={choices}
              onChange={(value) => session.choose(id, value)}
            />
          ))}
        </Fields>
      )}
      {program.zeroGrad !== undefined && (
        <label className={styles.switch}>
          <input
            type="checkbox"
            role="switch"
            checked={withoutZeroGrad}
            onChange={({ target }) => session.leaveOutZeroGrad(target.checked)}
          />{' '}
          <Translate id="runLines.without">Then without zeroGrad, too: draws both losses</Translate>
        </label>
      )}
    </div>
  );
}
