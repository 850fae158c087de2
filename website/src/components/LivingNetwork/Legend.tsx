import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';
import { numberText } from './words';

interface LegendProps {
  /** The number that has the full colour. */
  readonly most: number;
  readonly name: string;
}

/** What the colours of a layer mean, in numbers. */
export function Legend({ most, name }: LegendProps): ReactNode {
  return (
    <div className={styles.legend}>
      <span className={styles.scale} aria-hidden="true" />
      <span className={styles.ends}>
        <span>{numberText(-most)}</span>
        <span>0</span>
        <span>{numberText(most)}</span>
      </span>
      <span className={styles.quiet}>
        <Translate id="livingNetwork.legend" values={{ name }}>
          {'the colours of {name}'}
        </Translate>
      </span>
    </div>
  );
}
