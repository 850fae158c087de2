import type { ReactNode } from 'react';
import type { OptimizerName } from './settings';
import styles from './styles.module.css';
import type { Position } from './surfaces';

/** A circle, a square and a triangle of about one size. */
const SHAPES: Readonly<Record<OptimizerName, string>> = {
  sgd: 'M-4,0a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z',
  momentum: 'M-3.7,-3.7h7.4v7.4h-7.4z',
  adam: 'M0,-5L4.7,3.6H-4.7z',
};

interface MarkProps {
  readonly optimizer: OptimizerName;
  readonly at: Position;
  readonly small?: boolean;
}

export function Mark({ optimizer, at: [x, y], small = false }: MarkProps): ReactNode {
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <path
        d={SHAPES[optimizer]}
        className={small ? styles.smallMark : styles.mark}
        data-optimizer={optimizer}
      />
    </g>
  );
}
