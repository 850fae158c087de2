import { useEffect, useRef, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { takeLostFocus } from '../takeLostFocus';
import styles from './styles.module.css';

interface ProblemProps {
  readonly text: string;
  /** Undefined where it would be of no use. */
  readonly onRetry?: (() => void) | undefined;
}

/** Why nothing is trained, and a way on. */
export function Problem({ text, onRetry }: ProblemProps): ReactNode {
  const retry = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    takeLostFocus(retry.current);
  }, []);
  return (
    <div className={styles.problem}>
      <p role="alert">{text}</p>
      {onRetry && (
        <button ref={retry} type="button" className="button button--primary" onClick={onRetry}>
          {translate({ id: 'trainNow.retry', message: 'Try again' })}
        </button>
      )}
    </div>
  );
}
