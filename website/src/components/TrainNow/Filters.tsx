import { useMemo, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { coloursOf, FILTER } from '../LearnedPictures/arithmetic';
import { PixelCanvas } from './PixelCanvas';
import styles from './styles.module.css';

interface FiltersProps {
  readonly weights: Float32Array;
  /** Their side; the lab's is 5. */
  readonly size?: number;
  readonly title?: ReactNode;
}

/** The filters of the first layer as they are now, the lab's six or those of another network. */
export function Filters({
  weights,
  size = FILTER,
  title = <Translate id="trainNow.filters">The six filters of conv1, out of noise</Translate>,
}: FiltersProps): ReactNode {
  /** So many weights has one of them. */
  const count = 3 * size * size;
  const filters = useMemo(
    () =>
      Array.from({ length: weights.length / count }, (_, i) =>
        coloursOf({ weights: [...weights.subarray(i * count, (i + 1) * count)] }),
      ),
    [weights, count],
  );
  return (
    <div>
      <p className={styles.title}>{title}</p>
      <ul
        className={styles.filters}
        aria-label={translate({ id: 'trainNow.filters.label', message: 'Filters of conv1' })}
      >
        {filters.map((data, i) => (
          <li key={i}>
            <PixelCanvas
              data={data}
              width={size}
              className={styles.filter}
              alt={translate({ id: 'trainNow.filter', message: 'Filter {number}' }, { number: i + 1 })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
