import { useMemo, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { useNumbers } from '../LineChart';
import {
  answersOf,
  below,
  coloursOf,
  FILTER,
  greys,
  largestWeight,
  MAP,
  strongest,
  type Filter,
} from './arithmetic';
import { Pixels } from './Pixels';
import styles from './styles.module.css';

interface FilterCardProps {
  /** From 1 on. */
  readonly number: number;
  readonly filter: Filter;
  readonly pixels: Uint8Array;
}

/** One filter, where it answers most, and all its answers; the words say what the pictures show. */
export function FilterCard({ number: which, filter, pixels }: FilterCardProps): ReactNode {
  const { number } = useNumbers();
  const answers = useMemo(() => answersOf(pixels, filter), [pixels, filter]);
  const place = strongest(answers);
  return (
    <li className={styles.card}>
      <div className={styles.row}>
        <Pixels data={coloursOf(filter)} width={FILTER} alt="" className={styles.patch} />
        {place && <Pixels data={below(pixels, place)} width={FILTER} alt="" className={styles.patch} />}
        <Pixels data={greys(answers, place?.answer ?? 0)} width={MAP} alt="" className={styles.map} />
      </div>
      <p className={styles.words}>
        <strong>
          <Translate id="learned.filter" values={{ which }}>
            {'Filter {which}.'}
          </Translate>
        </strong>{' '}
        <Translate id="learned.weight" values={{ weight: number(largestWeight(filter), 2) }}>
          {'Largest weight {weight}.'}
        </Translate>{' '}
        {place ? (
          <Translate
            id="learned.place"
            values={{ answer: number(place.answer, 2), row: place.row, column: place.column }}
          >
            {'It answers most, {answer}, at row {row}, column {column}.'}
          </Translate>
        ) : (
          <Translate id="learned.nothing">It answers nowhere: ReLU makes all of it 0.</Translate>
        )}
      </p>
    </li>
  );
}
