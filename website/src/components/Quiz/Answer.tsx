import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

interface AnswerProps {
  readonly right: boolean;
  readonly children: ReactNode;
}

/** Whether an answer is right, and what there is to say about it. */
export function Answer({ right, children }: AnswerProps): ReactNode {
  return (
    <div className={right ? styles.right : styles.wrong}>
      <strong>
        {right ? (
          <Translate id="quiz.right">Right.</Translate>
        ) : (
          <Translate id="quiz.wrong">Not quite.</Translate>
        )}
      </strong>{' '}
      {children}
    </div>
  );
}
