import type { CSSProperties, ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

interface PartBarProps {
  readonly read: number;
  readonly all: number;
}

/** How many parts of a page are read, as a bar and in words. */
export function PartBar({ read, all }: PartBarProps): ReactNode {
  // The cast: React's types know no custom properties.
  const style = { '--lab-part': read / all } as CSSProperties;
  return (
    <>
      <span className={styles.bar} style={style} aria-hidden="true" />{' '}
      <span className={styles.words}>
        <Translate id="progress.parts" values={{ read, all }}>
          {'{read} of {all} parts read'}
        </Translate>
      </span>
    </>
  );
}
