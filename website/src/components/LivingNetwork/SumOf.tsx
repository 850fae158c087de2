import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useRoving } from '../useRoving';
import styles from './styles.module.css';
import { numberText } from './words';

interface SumOfProps {
  readonly terms: readonly { readonly name: string; readonly value: number }[];
  readonly bias: number;
  readonly total: number;
  /** The term whose products are shown. */
  readonly chosen: number;
  readonly onChoose: (term: number) => void;
}

/** What each map before gives, and the bias, added up. A press on a term shows what it is made of. */
export function SumOf({ terms, bias, total, chosen, onChoose }: SumOfProps): ReactNode {
  const roving = useRoving('button');
  return (
    <div
      role="group"
      aria-label={translate({ id: 'livingNetwork.sum', message: 'What is added up' })}
      className={styles.sum}
      {...roving}
    >
      {terms.map(({ name, value }, i) => (
        <span key={name} className={styles.term}>
          {i > 0 && <span>+</span>}
          <button
            type="button"
            aria-pressed={i === chosen}
            tabIndex={i === chosen ? 0 : -1}
            className={styles.value}
            onClick={() => onChoose(i)}
          >
            <strong>{numberText(value)}</strong>
            <span>{name}</span>
          </button>
        </span>
      ))}
      <span className={styles.term}>
        <span>+</span>
        <span className={styles.value}>
          <strong>{numberText(bias)}</strong>
          <span>{translate({ id: 'livingNetwork.bias', message: 'bias' })}</span>
        </span>
      </span>
      <span className={styles.term}>
        <span>=</span>
        <span className={styles.value} data-total="true">
          <strong>{numberText(total)}</strong>
          <span>{translate({ id: 'livingNetwork.written', message: 'this number' })}</span>
        </span>
      </span>
    </div>
  );
}
