import { useMemo, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { coloursOf, FILTER } from '../LearnedPictures/arithmetic';
import { PixelCanvas } from './PixelCanvas';
import styles from './styles.module.css';

/** So many weights has one of conv1's six filters. */
const WEIGHTS = 3 * FILTER * FILTER;

/** The six filters of the first layer as they are now. */
export function Filters({ weights }: { readonly weights: Float32Array }): ReactNode {
  const filters = useMemo(
    () =>
      Array.from({ length: weights.length / WEIGHTS }, (_, i) =>
        coloursOf({ weights: [...weights.subarray(i * WEIGHTS, (i + 1) * WEIGHTS)] }),
      ),
    [weights],
  );
  return (
    <div>
      <p className={styles.title}>
        <Translate id="trainNow.filters">The six filters of conv1, out of noise</Translate>
      </p>
      <ul
        className={styles.filters}
        aria-label={translate({ id: 'trainNow.filters.label', message: 'Filters of conv1' })}
      >
        {filters.map((data, i) => (
          <li key={i}>
            <PixelCanvas
              data={data}
              width={FILTER}
              className={styles.filter}
              alt={translate({ id: 'trainNow.filter', message: 'Filter {number}' }, { number: i + 1 })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
