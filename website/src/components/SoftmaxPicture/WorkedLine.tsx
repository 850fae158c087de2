import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { fixed, significant } from '../ValueSlider';
import type { Worked } from './arithmetic';
import styles from './styles.module.css';

interface WorkedLineProps {
  readonly logit: number;
  readonly right: number;
  readonly worked: Worked;
}

/** From the right class's logit to the loss, in numbers. */
export function WorkedLine({
  logit,
  right,
  worked: { powers, sum, probabilities, loss },
}: WorkedLineProps): ReactNode {
  const power = significant(powers[right] ?? NaN, 4);
  const total = significant(sum, 4);
  const probability = significant(probabilities[right] ?? NaN, 4);
  return (
    <p className={styles.worked}>
      <span>
        exp({fixed(logit, 1)}) = {power}
      </span>
      <span>{translate({ id: 'softmax.sum', message: 'sum of ten: {total}' }, { total })}</span>
      <span>
        {power} / {total} = {probability}
      </span>
      <span>
        −log({probability}) = <strong>{significant(loss, 4)}</strong>
      </span>
    </p>
  );
}
