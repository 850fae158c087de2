import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useNumbers } from '../LineChart';
import styles from './styles.module.css';

interface BarsProps {
  readonly classes: readonly string[];
  /** Undefined before there is an answer. */
  readonly probabilities: Float32Array | undefined;
}

/** Ten classes, and how likely the network takes each to be. */
export function Bars({ classes, probabilities }: BarsProps): ReactNode {
  const { percent } = useNumbers();
  const most = probabilities && Math.max(...probabilities);
  return (
    <table className={styles.bars}>
      <caption className={styles.title}>
        {translate({ id: 'askNetwork.bars', message: 'What the network takes it for' })}
      </caption>
      <tbody>
        {classes.map((name, label) => {
          const probability = probabilities?.[label];
          return (
            <tr key={name} data-first={probability !== undefined && probability === most}>
              <th scope="row">{name}</th>
              <td className={styles.bar} aria-hidden="true">
                <span style={{ width: `${100 * (probability ?? 0)}%` }} />
              </td>
              <td className={styles.number}>{probability === undefined ? '–' : percent(probability, 0)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
