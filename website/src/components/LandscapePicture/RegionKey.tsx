import type { ReactNode } from 'react';
import { REGION_SIGNS } from './RateBand';
import type { Region } from './regions';
import styles from './styles.module.css';
import { regionText } from './texts';

const REGIONS: readonly Region[] = ['small', 'right', 'local', 'large'];

/** What the signs on the bands below the sliders mean. */
export function RegionKey(): ReactNode {
  return (
    <ul className={styles.key}>
      {REGIONS.map((region) => (
        <li key={region}>
          <span className={styles.sign} data-region={region} aria-hidden="true">
            {REGION_SIGNS[region]}
          </span>
          {regionText(region)}
        </li>
      ))}
    </ul>
  );
}
