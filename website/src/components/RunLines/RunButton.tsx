import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { RunLines } from './useRunLines';
import styles from './styles.module.css';

/** Runs the program whose lines a listing shows, and stops it. */
export function RunButton({ button, isRunning, press }: RunLines): ReactNode {
  return (
    <button
      type="button"
      className={styles.run}
      // A stop of the toolbar: useRoving leads to it.
      tabIndex={-1}
      aria-busy={button === 'loads' || undefined}
      onClick={press}
    >
      {isRunning
        ? translate({ id: 'runLines.stop', message: 'Stop' })
        : translate({ id: 'runLines.run', message: 'Run' })}
    </button>
  );
}
