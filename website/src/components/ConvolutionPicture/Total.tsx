import { Fragment, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import { formatNumber } from '../SlidingWindow';
import styles from './styles.module.css';

export interface Term {
  readonly name: string;
  readonly value: number;
  readonly colour: string | undefined;
}

interface TotalProps {
  readonly terms: readonly Term[];
  readonly output: number;
}

/** The sums and the bias added up. For the eyes: `Words` says the same. */
export function Total({ terms, output }: TotalProps): ReactNode {
  return (
    <div className={styles.total} aria-hidden="true">
      {terms.map((term, index) => (
        <Fragment key={term.name}>
          {index > 0 && <span>+</span>}
          <Value {...term} />
        </Fragment>
      ))}
      <span>=</span>
      <Value
        name={translate({ id: 'convolution.total', message: 'written' })}
        value={output}
        colour={styles.written}
      />
    </div>
  );
}

function Value({ name, value, colour }: Term): ReactNode {
  return (
    <span className={clsx(styles.term, colour)}>
      <strong>{formatNumber(value)}</strong>
      <span>{name}</span>
    </span>
  );
}
