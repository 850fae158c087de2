import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useNumbers } from '../LineChart';
import styles from './styles.module.css';

interface AnswersProps {
  readonly classes: readonly string[];
  /** Undefined where there is no answer. */
  readonly probabilities: ArrayLike<number> | undefined;
}

/** What softmax makes of the ten logits, in the order of the classes. */
export function Answers({ classes, probabilities }: AnswersProps): ReactNode {
  const { percent } = useNumbers();
  const most = probabilities && Math.max(...Array.from(probabilities));
  return (
    <ol
      className={styles.answers}
      aria-label={translate({ id: 'livingNetwork.answers', message: 'Ten probabilities, by softmax' })}
    >
      {classes.map((name, label) => {
        const probability = probabilities?.[label];
        return (
          <li key={name} data-first={probability !== undefined && probability === most}>
            <span className={styles.bar} style={{ width: `${100 * (probability ?? 0)}%` }} />
            <span className={styles.class}>{name}</span>{' '}
            <span>{probability === undefined ? '–' : percent(probability, 0)}</span>
          </li>
        );
      })}
    </ol>
  );
}
