import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { useNumbers } from '../LineChart';
import styles from './styles.module.css';

interface ProbabilitiesProps {
  readonly classes: readonly string[];
  readonly probabilities: readonly number[];
  readonly right: number;
  /** So many of the likeliest are shown. */
  readonly count: number;
}

/** Classes with their probabilities, the likeliest first; the right one is named. */
export function Probabilities({ classes, probabilities, right, count }: ProbabilitiesProps): ReactNode {
  const { percent } = useNumbers();
  const rows = classes
    .map((name, label) => ({ name, label, probability: probabilities[label] ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, count);
  return (
    <ul className={styles.probabilities}>
      {rows.map(({ name, label, probability }) => (
        <li key={name} data-right={label === right}>
          <span className={styles.bar} style={{ width: `${probability * 100}%` }} />
          <span className={styles.text}>
            {name} {percent(probability)}
            {label === right && (
              <>
                {' '}
                <Translate id="learned.right">(what it is)</Translate>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
