import type { ReactNode } from 'react';
import { Mark } from './Mark';
import type { OptimizerName } from './settings';
import styles from './styles.module.css';
import type { Position } from './surfaces';

interface PathProps {
  readonly optimizer: OptimizerName;
  readonly corners: readonly Position[];
  /** A small mark at every so many corners. */
  readonly markEvery: number;
}

/** Where an optimizer went, with a large mark where it is. */
export function Path({ optimizer, corners, markEvery }: PathProps): ReactNode {
  const last = corners.at(-1);
  const points = corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return (
    <g>
      <polyline points={points} className={styles.halo} />
      <polyline points={points} className={styles.path} data-optimizer={optimizer} />
      {corners.map((at, i) =>
        i % markEvery === 0 ? <Mark key={i} optimizer={optimizer} at={at} small /> : undefined,
      )}
      {last && <Mark optimizer={optimizer} at={last} />}
    </g>
  );
}
