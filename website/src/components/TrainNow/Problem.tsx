import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';

interface ProblemProps {
  readonly text: string;
  /** Undefined where it would be of no use. */
  readonly onRetry?: (() => void) | undefined;
}

/** Why nothing is trained, and a way on. */
export function Problem({ text, onRetry }: ProblemProps): ReactNode {
  return (
    <div className={styles.problem}>
      <p role="alert">{text}</p>
      {onRetry && (
        <button type="button" className="button button--primary" onClick={onRetry}>
          {translate({ id: 'trainNow.retry', message: 'Try again' })}
        </button>
      )}
    </div>
  );
}
