import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface StageProps {
  /** Whether the network was asked for: then there is room for all that comes with it. */
  readonly isPressed: boolean;
  /** What can be chosen, or how one gets there. */
  readonly controls: ReactNode;
  readonly children: ReactNode;
}

/** What can be chosen, above the layers. */
export function Stage({ isPressed, controls, children }: StageProps): ReactNode {
  return (
    <div data-pressed={isPressed}>
      <div className={styles.controls}>{controls}</div>
      {children}
    </div>
  );
}
