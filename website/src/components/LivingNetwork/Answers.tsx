import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useNumbers } from '../LineChart';
import styles from './styles.module.css';

interface AnswersProps {
  readonly classes: readonly string[];
  readonly probabilities: ArrayLike<number>;
}

/** What softmax makes of the ten logits, in the order of the classes. */
export function Answers({ classes, probabilities }: AnswersProps): ReactNode {
  const { percent } = useNumbers();
  const most = Math.max(...Array.from(probabilities));
  return (
    <ol
      className={styles.answers}
      aria-label={translate({ id: 'livingNetwork.answers', message: 'Ten probabilities, by softmax' })}
    >
      {classes.map((name, label) => {
        const probability = probabilities[label] ?? 0;
        return (
          <li key={name} data-first={probability === most}>
            <span className={styles.bar} style={{ width: `${100 * probability}%` }} />
            <span className={styles.class}>{name}</span> <span>{percent(probability, 0)}</span>
          </li>
        );
      })}
    </ol>
  );
}
