import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { Path } from './Path';
import { OPTIMIZER_NAMES, type OptimizerName } from './settings';
import styles from './styles.module.css';
import { optimizerText } from './texts';

interface OptimizerChoiceProps {
  readonly shown: readonly OptimizerName[];
  readonly onShown: (shown: readonly OptimizerName[]) => void;
}

/** Which optimizers walk; also the key to their lines and marks. */
export function OptimizerChoice({ shown, onShown }: OptimizerChoiceProps): ReactNode {
  const toggle = (name: OptimizerName, on: boolean): void =>
    onShown(OPTIMIZER_NAMES.filter((other) => (other === name ? on : shown.includes(other))));
  return (
    <fieldset className={styles.optimizers}>
      <legend className={styles.legend}>
        <Translate id="landscape.optimizers">Optimizers</Translate>
      </legend>
      {OPTIMIZER_NAMES.map((name) => (
        <label key={name} className={styles.optimizer}>
          <input
            type="checkbox"
            checked={shown.includes(name)}
            onChange={({ target }) => toggle(name, target.checked)}
          />
          <svg viewBox="0 0 48 14" aria-hidden="true" className={styles.sample}>
            <Path optimizer={name} corners={SAMPLE} markEvery={SAMPLE.length} />
          </svg>
          {optimizerText(name)}
        </label>
      ))}
    </fieldset>
  );
}

const SAMPLE = [
  [2, 7],
  [40, 7],
] as const;
